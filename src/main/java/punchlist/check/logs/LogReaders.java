package punchlist.check.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.GroupTree;
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

    /** What must be asked: who is in it, and who is in the group that configures Kepware. */
    public static List<Question<?>> questions(Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(GroupTree.questions(GROUP.group(), soFar));
        trusted(scope).ifPresent(lookup -> {
            all.add(lookup);
            soFar.find(lookup)
                    .flatMap(reading -> reading.answer().toOptional())
                    .filter(member -> member.kind() != Member.Kind.USER)
                    .ifPresent(member -> all.addAll(GroupTree.questions(member.sid(), soFar)));
        });
        return all;
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
                : Phrase.of("check.remote.readers.found", names(members));
        Proof proof = Proof.of(reading);
        if (members.stream().anyMatch(member -> isEverybody(member.sid()))) {
            return new Verdict.Fail(proof, expected, found, Phrase.of("check.remote.readers.why"));
        }
        Optional<Reading<Member>> group = trusted(scope).map(readings::get);
        if (group.isPresent() && group.get().answer() instanceof Answer.Known<Member>(Member wanted)) {
            return compared(wanted, List.of(reading, group.get()), found, readings);
        }
        return new Verdict.Pass(proof, expected, found);
    }

    /**
     * Windows takes no local group into another, so what counts is whether each person of the group that configures Kepware
     * is in it, himself or through a group of a domain.
     */
    private static Verdict compared(Member wanted, List<Reading<?>> rests, Phrase found, Readings readings) {
        Phrase expected = Phrase.of("check.remote.readers.expected");
        Missing missing = missing(wanted, readings);
        List<Reading<?>> by = Stream.concat(rests.stream(), missing.read().stream())
                .distinct()
                .toList();
        if (missing.unread().isPresent()) {
            return new Verdict.CouldNotCheck(by, expected, missing.unread().get());
        }
        return missing.members().isEmpty()
                ? new Verdict.Pass(new Proof(by), expected, found)
                : new Verdict.Attention(
                        new Proof(by),
                        expected,
                        found,
                        Phrase.of("check.remote.readers.missing", names(missing.members()), GroupTree.label(wanted)));
    }

    /**
     * Who configures Kepware and does not read the logs.
     *
     * @param members persons' accounts, or groups that nobody could open and that may be taken in as a whole
     * @param unread why it is not known whom the group holds; empty where it is
     * @param read the readings it rests on
     */
    public record Missing(List<Member> members, Optional<Phrase> unread, List<Reading<?>> read) {

        /** Copies the lists. */
        public Missing {
            members = List.copyOf(members);
            read = List.copyOf(read);
        }
    }

    /** Who of the group that configures Kepware is missing in Event Log Readers. */
    public static Missing missing(Member wanted, Readings readings) {
        GroupTree inside = GroupTree.of(GROUP.group(), readings);
        boolean itself = inside.members().containsKey(wanted.sid());
        boolean local = wanted.kind() == Member.Kind.ALIAS;
        if (itself || !local) {
            return new Missing(itself ? List.of() : List.of(wanted), Optional.empty(), inside.read());
        }
        GroupTree all = GroupTree.of(wanted.sid(), readings);
        List<Reading<?>> read =
                Stream.concat(inside.read().stream(), all.read().stream()).toList();
        List<Member> missing = all.direct().stream()
                .filter(member -> member.kind() == Member.Kind.USER
                        || member.kind() == Member.Kind.GROUP
                        || member.kind() == Member.Kind.UNKNOWN)
                .filter(member -> !inside.members().containsKey(member.sid()))
                .toList();
        Optional<Phrase> unread = all.closed().stream()
                .filter(group -> group.group().equals(wanted.sid()))
                .findFirst()
                .map(group -> Phrase.of("check.remote.readers.closed", GroupTree.label(wanted), group.because()))
                .or(() -> inside.closed().stream()
                        .filter(group -> !missing.isEmpty())
                        .findFirst()
                        .map(group -> Phrase.of(
                                "check.remote.readers.perhaps", names(missing), group.name(), group.because())));
        return new Missing(missing, unread, read);
    }

    private static String names(List<Member> members) {
        return members.stream().map(GroupTree::label).collect(Collectors.joining(", "));
    }

    /** Whether it holds everybody. */
    public static boolean isEverybody(Sid sid) {
        return EVERYBODY.contains(sid) || (sid.text().startsWith("S-1-5-21-") && sid.rid() == DOMAIN_USERS);
    }
}
