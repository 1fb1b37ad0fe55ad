package punchlist.remedy.desktop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.GroupTree;
import punchlist.check.desktop.RightPolicy;
import punchlist.check.desktop.ShutdownRight;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Member;
import punchlist.machine.Presence;
import punchlist.machine.Reversal;
import punchlist.machine.Sid;
import punchlist.machine.system.RightAssignment;
import punchlist.machine.system.UserRight;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Takes the right to shut down from an operator, or from a group of this computer that holds nothing but operators. Where
 * it comes through another group, that group is named and left as it is: others shut down by it.
 *
 * @param changes what is taken
 * @param notices who notices it
 * @param left what stays, and what a person must do about it
 */
record RightTaken(List<Change<?>> changes, List<Phrase> notices, List<Phrase> left) {

    private static final String BUILT_IN = "S-1-5-32-";

    RightTaken {
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
        left = List.copyOf(left);
    }

    /** What must be asked: who holds the right through whom, and each assignment that may be taken away. */
    static List<Question<?>> questions(Scope scope, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>(ShutdownRight.questions(soFar));
        Stream.concat(WhoMay.operators(scope, soFar).stream(), ShutdownRight.holders(soFar))
                .map(RightTaken::assignment)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static RightAssignment assignment(Sid holder) {
        return new RightAssignment(UserRight.SHUTDOWN.name(), holder);
    }

    /** What can be taken from this account. */
    static RightTaken from(Sid account, String label, Scope scope, Readings readings) {
        return switch (ShutdownRight.of(account, readings)) {
            case ShutdownRight.NotHeld none -> new RightTaken(List.of(), List.of(), List.of());
            case ShutdownRight.NotSeen(Phrase because, var by) ->
                new RightTaken(List.of(), List.of(), List.of(Phrase.of("remedy.shutdown.unseen", because)));
            case ShutdownRight.Held held
            when held.byDomain() ->
                new RightTaken(List.of(), List.of(), List.of(Phrase.of("remedy.shutdown.domain", holders(held))));
            case ShutdownRight.Held held -> new Taking(label, scope, readings).all(held);
        };
    }

    private static String holders(ShutdownRight.Held held) {
        return held.grants().stream().map(ShutdownRight.Grant::label).collect(Collectors.joining(", "));
    }

    /** This with one reason more. */
    RightTaken with(Phrase reason) {
        return new RightTaken(
                changes,
                notices,
                Stream.concat(Stream.of(reason), left.stream()).toList());
    }

    /** Everything to be said of a plan. */
    List<Phrase> said() {
        return Stream.concat(notices.stream(), left.stream()).toList();
    }

    /** What is needed to look at the ways by which an account holds the right. */
    private record Taking(String label, Scope scope, Readings readings) {

        RightTaken all(ShutdownRight.Held held) {
            List<Change<?>> changes = new ArrayList<>();
            List<Phrase> notices = new ArrayList<>();
            List<Phrase> left = new ArrayList<>();
            for (ShutdownRight.Grant grant : held.grants()) {
                boolean mine = grant.way() == ShutdownRight.Way.DIRECT;
                if (!mine && !holdsOperatorsOnly(grant)) {
                    left.add(stays(grant));
                } else if (readings.answer(assignment(grant.holder())) instanceof Answer.Known<Presence> there) {
                    changes.add(new Change<>(
                            assignment(grant.holder()),
                            there,
                            Answer.absent(),
                            Effective.NEXT_LOGON,
                            new Reversal.Exact()));
                    notices.add(Phrase.of(
                            mine ? "remedy.shutdown.taken" : "remedy.shutdown.takenFromGroup", label, grant.label()));
                    notices.add(Phrase.of("remedy.shutdown.byHand", grant.label()));
                } else {
                    left.add(Phrase.of("remedy.notRead"));
                }
            }
            if (!changes.isEmpty() && new RightPolicy(readings).mayBeOverwritten()) {
                notices.add(Phrase.of("remedy.shutdown.mayBeOverwritten"));
            }
            return new RightTaken(changes, notices, left);
        }

        private Phrase stays(ShutdownRight.Grant grant) {
            boolean everybody = grant.way() == ShutdownRight.Way.EVERYBODY;
            return Phrase.of(
                    everybody ? "remedy.shutdown.throughEverybody" : "remedy.shutdown.throughGroup",
                    grant.label(),
                    label);
        }

        /** Whether nobody but operators whose desktops may be restricted would lose it. */
        private boolean holdsOperatorsOnly(ShutdownRight.Grant grant) {
            if (grant.way() != ShutdownRight.Way.GROUP || grant.holder().text().startsWith(BUILT_IN)) {
                return false;
            }
            GroupTree tree = GroupTree.of(grant.holder(), readings);
            List<Sid> operators = WhoMay.operators(scope, readings);
            return tree.closed().isEmpty()
                    && tree.members().values().stream()
                            .filter(member -> member.kind() != Member.Kind.ALIAS && member.kind() != Member.Kind.GROUP)
                            .allMatch(member -> operators.contains(member.sid())
                                    && WhoMay.whyNever(member.sid(), readings).isEmpty());
        }
    }
}
