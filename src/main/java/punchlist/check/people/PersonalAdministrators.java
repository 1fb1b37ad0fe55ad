package punchlist.check.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.Administrators;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Each Windows administrator has an account of his own (Kepware guide 3.2; KEP-3.2-3). One finding per account that is an
 * administrator, directly or through a group: with what is known of it, a person is asked whose it is. An entry that
 * holds everybody fails; one whose account is gone is nobody's.
 */
public final class PersonalAdministrators implements Check<PersonalAdministrators.Parameter> {

    /** The names that are asked about more closely. */
    record Parameter(GenericNames generic) {}

    private static final Phrase EXPECTED = Phrase.of("check.people.administrators.expected");
    private static final GroupMembers TOP = new GroupMembers(Sid.ADMINISTRATORS);

    /** Under this name in the catalogue. */
    public static CheckKind<?> kind() {
        return new CheckKind<>(
                "personal-administrators",
                p -> new Parameter(GenericNames.of(p.table(GenericNames.NAME))),
                new PersonalAdministrators());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(Administrators.questions(soFar));
        all.addAll(AccountWords.needs(soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Reading<MemberList> top = readings.get(TOP);
        if (!Administrators.wasRead(top)) {
            Phrase because = top.answer() instanceof Answer.Unread<MemberList>(Why why)
                    ? Phrases.why(why)
                    : Phrase.of("check.operators.emptyGroup");
            return List.of(
                    new Finding(control, Subject.server(), new Verdict.CouldNotCheck(List.of(top), EXPECTED, because)));
        }
        Administrators all = Administrators.of(readings);
        AccountWords words = AccountWords.of(readings, parameter.generic());
        List<Finding> findings = new ArrayList<>();
        for (Member member : all.members()) {
            verdict(control, member, all, words, readings)
                    .ifPresent(verdict -> findings.add(new Finding(control, subject(member), verdict)));
        }
        if (findings.isEmpty()) {
            Phrase none = Phrase.of("check.people.administrators.none");
            findings.add(new Finding(control, Subject.server(), Assisted.asks(control, none, all.read())));
        }
        return findings;
    }

    private static Subject subject(Member member) {
        return new Subject(Subject.Kind.ACCOUNT, member.sid().text(), label(member));
    }

    private static String label(Member member) {
        return member.name().isBlank() ? member.sid().text() : member.name();
    }

    private static Optional<Verdict> verdict(
            ControlId control, Member member, Administrators all, AccountWords words, Readings readings) {
        Optional<Administrators.Undecided> closed = all.undecided().stream()
                .filter(group -> group.group().sid().equals(member.sid()))
                .findFirst();
        if (closed.isPresent()) {
            List<Reading<?>> rests = new ArrayList<>(all.read());
            rests.addAll(closed.get().readings());
            Phrase because = Phrase.of(
                    "check.people.administrators.closed",
                    label(member),
                    closed.get().because());
            return Optional.of(new Verdict.CouldNotCheck(rests, EXPECTED, because));
        }
        Proof proof = new Proof(all.read());
        if (Administrators.holdsEverybody(member.sid())) {
            Phrase found = Phrase.of("check.people.administrators.everybody", label(member));
            return Optional.of(
                    new Verdict.Fail(proof, EXPECTED, found, Phrase.of("check.people.administrators.everybodyWhy")));
        }
        return switch (member.kind()) {
            case USER, COMPUTER -> {
                List<Reading<?>> rests = new ArrayList<>(all.read());
                rests.addAll(UsedBy.readings(readings));
                yield Optional.of(Assisted.asks(control, words.of(member.sid(), label(member)), rests));
            }
            case DELETED -> {
                Phrase found = Phrase.of("check.people.administrators.gone", label(member));
                yield Optional.of(new Verdict.Attention(
                        proof, EXPECTED, found, Phrase.of("check.people.administrators.goneWhy")));
            }
            case GROUP, ALIAS, WELL_KNOWN, UNKNOWN -> Optional.empty();
        };
    }
}
