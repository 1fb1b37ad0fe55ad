package punchlist.machine.windows;

import com.sun.jna.ptr.IntByReference;
import punchlist.machine.firewall.ActiveProfiles;
import punchlist.machine.firewall.ProfileSet;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/** The profiles of Windows' firewall that count now (INetFwPolicy2::get_CurrentProfileTypes). */
final class ActiveProfileReads {

    private static final int GET_CURRENT = 7; // the method's place in the interface's table

    private ActiveProfileReads() {}

    static Reply<ProfileSet> ask(ActiveProfiles question) throws CallFailed {
        try (ComThread _ = ComThread.begin();
                ComObject policy =
                        ComObject.create("HNetCfg.FwPolicy2", FirewallRuleWrites.POLICY, FirewallRuleWrites.POLICY2)) {
            IntByReference mask = new IntByReference();
            policy.call("INetFwPolicy2::get_CurrentProfileTypes", GET_CURRENT, mask);
            return Reply.of(Answer.known(ProfileSet.of(mask.getValue())));
        } catch (IllegalArgumentException e) {
            throw new CallFailed(new Why.NotUnderstood(String.valueOf(e.getMessage())));
        }
    }
}
