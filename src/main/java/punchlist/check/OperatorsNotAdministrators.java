package punchlist.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.machine.AccountLookup;
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
 * No account that operates IGSS is an administrator, directly or through a group (IGSS guide, "Server OS
 * configuration"; IGSS-OS-12). Accounts and groups are compared by SID. Where a group in Administrators could not be
 * opened (a domain group without its domain), an operator not found elsewhere could not be checked.
 */
public final class OperatorsNotAdministrators implements Check<OperatorsNotAdministrators.Parameter> {

    /** Nothing to set: the scope names the operators. */
    public record Parameter() {}

    private static final long BUILT_IN_ADMINISTRATOR = 500;
    private static final Phrase EXPECTED = Phrase.of("check.operators.expected");
    private static final GroupMembers TOP = new GroupMembers(Sid.ADMINISTRATORS);

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("operators-not-administrators", p -> new Parameter(), new OperatorsNotAdministrators());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        if (scope.igss().operators().isEmpty()) {
            return List.of();
        }
        List<Question<?>> all = new ArrayList<>(Administrators.questions(soFar));
        scope.igss().operators().forEach(name -> all.add(new AccountLookup(name)));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        if (scope.igss().operators().isEmpty()) {
            return List.of(server(control, List.of(), Phrase.of("check.operators.unnamed")));
        }
        Reading<MemberList> top = readings.get(TOP);
        if (!Administrators.wasRead(top)) {
            Phrase because = top.answer() instanceof Answer.Unread<MemberList>(Why why)
                    ? Phrases.why(why)
                    : Phrase.of("check.operators.emptyGroup");
            return List.of(server(control, List.of(top), because));
        }
        Administrators administrators = Administrators.of(readings);
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (String name : scope.igss().operators()) {
            Finding finding = judge(control, name, readings.get(new AccountLookup(name)), administrators);
            findings.putIfAbsent(finding.subject().id(), finding);
        }
        return List.copyOf(findings.values());
    }

    private static Finding server(ControlId control, List<Reading<?>> readings, Phrase because) {
        return new Finding(control, Subject.server(), new Verdict.CouldNotCheck(readings, EXPECTED, because));
    }

    private static Finding judge(
            ControlId control, String name, Reading<Member> lookup, Administrators administrators) {
        return switch (lookup.answer()) {
            case Answer.Known<Member>(Member member) -> {
                String label = member.name().isBlank() ? name : member.name();
                Subject subject = new Subject(Subject.Kind.ACCOUNT, member.sid().text(), label);
                yield new Finding(control, subject, verdict(member, label, lookup, administrators));
            }
            case Answer.Absent<Member> absent -> unresolved(control, name, lookup, administrators);
            case Answer.Unread<Member> unread -> unresolved(control, name, lookup, administrators);
        };
    }

    /** A name that Windows did not resolve; a SID still can be found among the administrators. */
    private static Finding unresolved(
            ControlId control, String name, Reading<Member> lookup, Administrators administrators) {
        Subject subject = Subject.of(Subject.Kind.ACCOUNT, name);
        if (Sid.looksLikeOne(name)) {
            Member bare = new Member(new Sid(name), "", Member.Kind.UNKNOWN);
            Optional<Phrase> how = howAdministrator(bare, administrators);
            if (how.isPresent()) {
                return new Finding(control, subject, fail(name, how.get(), new Proof(administrators.read())));
            }
        }
        Phrase because = lookup.answer() instanceof Answer.Unread<Member>(Why why)
                ? Phrases.why(why)
                : Phrase.of("check.operators.noAccount", name);
        return new Finding(control, subject, new Verdict.CouldNotCheck(List.of(lookup), EXPECTED, because));
    }

    private static Verdict verdict(Member operator, String label, Reading<Member> lookup, Administrators all) {
        List<Reading<?>> rests = new ArrayList<>(List.of(lookup));
        rests.addAll(all.read());
        Proof proof = new Proof(rests);
        Optional<Phrase> how = howAdministrator(operator, all);
        if (how.isPresent()) {
            return fail(label, how.get(), proof);
        }
        if (operator.kind() != Member.Kind.USER) {
            return new Verdict.CouldNotCheck(rests, EXPECTED, Phrase.of("check.operators.noUser", label));
        }
        if (!all.undecided().isEmpty()) {
            Administrators.Undecided group = all.undecided().getFirst();
            rests.addAll(group.readings());
            Phrase because = Phrase.of("check.operators.undecided", shown(group.group()), group.because());
            return new Verdict.CouldNotCheck(rests, EXPECTED, because);
        }
        return new Verdict.Pass(proof, EXPECTED, outside(label, all));
    }

    /** Entries without an account concern no operator, but somebody should take them out. */
    private static Phrase outside(String label, Administrators all) {
        String orphans = all.orphans().stream().map(Sid::text).collect(Collectors.joining(", "));
        return orphans.isEmpty()
                ? Phrase.of("check.operators.none", label)
                : Phrase.of("check.operators.noneButOrphans", label, orphans);
    }

    private static Verdict fail(String label, Phrase how, Proof proof) {
        Phrase found = Phrase.of("check.operators.found", label, how);
        return new Verdict.Fail(proof, EXPECTED, found, Phrase.of("check.operators.why"));
    }

    /** How the account is an administrator, or empty where it was found nowhere. */
    private static Optional<Phrase> howAdministrator(Member operator, Administrators all) {
        Optional<Member> through = all.paths().getOrDefault(operator.sid(), Optional.empty());
        if (through.isPresent()) {
            return Optional.of(Phrase.of("check.operators.through", shown(through.get())));
        }
        boolean builtIn =
                operator.sid().text().startsWith("S-1-5-21-") && operator.sid().rid() == BUILT_IN_ADMINISTRATOR;
        if (builtIn || all.paths().containsKey(operator.sid())) {
            return Optional.of(Phrase.of("check.operators.directly"));
        }
        return all.everybodyFor(operator.sid()).map(sid -> Phrase.of("check.operators.everybody", sid.text()));
    }

    private static String shown(Member member) {
        return member.name().isBlank() ? member.sid().text() : member.name();
    }
}
