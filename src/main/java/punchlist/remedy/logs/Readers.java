package punchlist.remedy.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.logs.LogReaders;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Reversal;
import punchlist.machine.accounts.GroupMembership;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/** The members of Event Log Readers: those who hold everybody leave it, the group that configures Kepware joins. */
final class Readers {

    private Readers() {}

    static List<Question<?>> questions(Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(LogReaders.questions(scope, soFar));
        leaving(soFar).forEach(member -> all.add(membership(member)));
        joining(scope, soFar).forEach(member -> all.add(membership(member)));
        return all;
    }

    private static GroupMembership membership(Member member) {
        return new GroupMembership(LogReaders.GROUP.group(), member.sid());
    }

    private static List<Member> leaving(Readings readings) {
        return readings
                .find(LogReaders.GROUP)
                .flatMap(reading -> reading.answer().toOptional())
                .map(MemberList::all)
                .orElse(List.of())
                .stream()
                .filter(member -> LogReaders.isEverybody(member.sid()))
                .toList();
    }

    private static Optional<Member> trusted(Scope scope, Readings readings) {
        return LogReaders.trusted(scope).flatMap(readings::find).flatMap(reading -> reading.answer()
                .toOptional());
    }

    /** The group that configures Kepware, or the members of one that Windows does not take into another. */
    private static List<Member> joining(Scope scope, Readings readings) {
        return trusted(scope, readings)
                .map(wanted -> LogReaders.missing(wanted, readings).members())
                .orElse(List.of());
    }

    static Proposal propose(Finding finding, Scope scope, Readings readings) {
        List<Member> joining = joining(scope, readings);
        if (Stream.concat(trusted(scope, readings).stream(), joining.stream())
                .anyMatch(member -> LogReaders.isEverybody(member.sid()))) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.readersWide"));
        }
        List<Change<?>> changes = new ArrayList<>();
        joining.stream()
                .filter(member -> member.kind() != Member.Kind.UNKNOWN)
                .filter(member -> seen(member, readings) instanceof Answer.Absent)
                .forEach(member -> changes.add(change(member, Answer.absent(), Answer.known(member))));
        for (Member member : leaving(readings)) {
            if (seen(member, readings) instanceof Answer.Known<Member> here) {
                changes.add(change(member, here, Answer.absent()));
            }
        }
        return changes.isEmpty()
                ? new Proposal.NotFixable(Phrase.of("remedy.remote.readers"))
                : new Proposal.Mend(new Plan(finding, changes, Set.of(), List.of(Phrase.of("remedy.account.readers"))));
    }

    private static Answer<Member> seen(Member member, Readings readings) {
        return readings.find(membership(member))
                .map(Reading::answer)
                .orElseGet(() -> Answer.unread(new Why.NotRecorded()));
    }

    private static Change<Member> change(Member member, Answer<Member> before, Answer<Member> after) {
        return new Change<>(membership(member), before, after, Effective.NOW, new Reversal.Exact());
    }
}
