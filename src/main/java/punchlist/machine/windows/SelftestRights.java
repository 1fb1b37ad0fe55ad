package punchlist.machine.windows;

import java.util.List;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Presence;
import punchlist.machine.Reversal;
import punchlist.machine.Sid;
import punchlist.machine.Workbench;
import punchlist.machine.system.RightAssignment;
import punchlist.reading.Answer;

/**
 * Assigns a right of no consequence (to change the time zone) to the SID of a service that does not exist, and takes it
 * away again.
 */
final class SelftestRights {

    /** NT SERVICE\PunchlistSelftest: made from its name, so nobody is behind it. */
    private static final Sid NOBODY = new Sid("S-1-5-80-1215215559-1404325241-2563469514-3460015410-3606993261");

    private static final String CALL = "LsaAddAccountRights: a right of a service that does not exist";

    private final Workbench workbench;

    SelftestRights(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Selftest.Result> all() {
        Change<Presence> change = new Change<>(
                new RightAssignment("SeTimeZonePrivilege", NOBODY),
                Answer.absent(),
                Answer.known(Presence.THERE),
                Effective.NOW,
                new Reversal.Exact());
        return List.of(
                SelftestRegistry.result(CALL, workbench.apply(change)),
                SelftestRegistry.result(CALL + ", taken back", workbench.apply(change.turnedRound())));
    }
}
