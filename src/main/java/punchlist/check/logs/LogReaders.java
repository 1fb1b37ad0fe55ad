package punchlist.check.logs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
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
 * The members of Event Log Readers (S-1-5-32-573): those who may read every log without being administrators. The group
 * that configures Kepware belongs in it (Kepware guide 3.2), everybody does not.
 */
public final class LogReaders {

    /** The group. */
    public static final GroupMembers GROUP = new GroupMembers(new Sid("S-1-5-32-573"));

    private static final Set<Sid> EVERYBODY = Set.of(
            Sid.EVERYONE,
            Sid.AUTHENTICATED_USERS,
            Sid.INTERACTIVE,
            Sid.USERS,
            new Sid("S-1-5-7"),
            new Sid("S-1-5-2"),
            new Sid("S-1-5-32-546"));
    private static final long DOMAIN_USERS = 513;

    private LogReaders() {}

    static List<Question<?>> questions(Scope scope) {
        return trusted(scope)
                .<List<Question<?>>>map(group -> List.of(GROUP, group))
                .orElse(List.of(GROUP));
    }

    /** The group that configures Kepware, which belongs in it. */
    public static Optional<AccountLookup> trusted(Scope scope) {
        return scope.kepware().trustedGroup().map(AccountLookup::new);
    }

    static Subject subject() {
        return new Subject(Subject.Kind.ACCOUNT, GROUP.group().text(), "Event Log Readers");
    }

    static Verdict verdict(Scope scope, Readings readings) {
        Phrase expected = Phrase.of("check.remote.readers.expected");
        Reading<MemberList> reading = readings.get(GROUP);
        return switch (reading.answer()) {
            case Answer.Unread<MemberList>(Why why) ->
                new Verdict.CouldNotCheck(List.of(reading), expected, Phrases.why(why));
            case Answer.Absent<MemberList> absent ->
                new Verdict.Pass(Proof.of(reading), expected, Phrase.of("check.remote.readers.noGroup"));
            case Answer.Known<MemberList>(MemberList list) -> judge(scope, readings, reading, list.all());
        };
    }

    private static Verdict judge(Scope scope, Readings readings, Reading<MemberList> reading, List<Member> members) {
        Phrase expected = Phrase.of("check.remote.readers.expected");
        Phrase found = members.isEmpty()
                ? Phrase.of("check.remote.readers.none")
                : Phrase.of(
                        "check.remote.readers.found",
                        members.stream().map(LogReaders::shown).collect(Collectors.joining(", ")));
        Proof proof = Proof.of(reading);
        if (members.stream().anyMatch(member -> isEverybody(member.sid()))) {
            return new Verdict.Fail(proof, expected, found, Phrase.of("check.remote.readers.why"));
        }
        Optional<Reading<Member>> group = trusted(scope).map(readings::get);
        if (group.isPresent() && group.get().answer() instanceof Answer.Known<Member>(Member wanted)) {
            Proof both = Proof.of(reading, group.get());
            return members.stream().anyMatch(member -> member.sid().equals(wanted.sid()))
                    ? new Verdict.Pass(both, expected, found)
                    : new Verdict.Attention(
                            both, expected, found, Phrase.of("check.remote.readers.missing", shown(wanted)));
        }
        return new Verdict.Pass(proof, expected, found);
    }

    /** Whether it holds everybody. */
    public static boolean isEverybody(Sid sid) {
        return EVERYBODY.contains(sid) || (sid.text().startsWith("S-1-5-21-") && sid.rid() == DOMAIN_USERS);
    }

    private static String shown(Member member) {
        return member.name().isEmpty() ? member.sid().text() : member.name();
    }
}
