package punchlist.remedy.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        List<Question<?>> all = new ArrayList<>(List.of(LogReaders.GROUP));
        LogReaders.trusted(scope).ifPresent(all::add);
        leaving(soFar).forEach(member -> all.add(membership(member)));
        joining(scope, soFar).ifPresent(member -> all.add(membership(member)));
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

    private static Optional<Member> joining(Scope scope, Readings readings) {
        return LogReaders.trusted(scope).flatMap(readings::find).flatMap(reading -> reading.answer()
                .toOptional());
    }

    static Proposal propose(Finding finding, Scope scope, Readings readings) {
        Optional<Member> wanted = joining(scope, readings);
        if (wanted.filter(member -> LogReaders.isEverybody(member.sid())).isPresent()) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.readersWide"));
        }
        List<Change<?>> changes = new ArrayList<>();
        boolean local =
                wanted.filter(member -> member.kind() == Member.Kind.ALIAS).isPresent();
        if (local && leaving(readings).isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.readersLocal"));
        }
        wanted.filter(member -> !local)
                .filter(member -> seen(member, readings) instanceof Answer.Absent)
                .ifPresent(member -> changes.add(change(member, Answer.absent(), Answer.known(member))));
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
