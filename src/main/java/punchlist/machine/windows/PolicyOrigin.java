package punchlist.machine.windows;

import com.sun.jna.platform.win32.LMErr;
import com.sun.jna.platform.win32.LMJoin;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchlist.machine.Hive;
import punchlist.machine.RegistryValue;
import punchlist.machine.Sid;
import punchlist.machine.system.PolFile;
import punchlist.machine.system.PolicyScope;
import punchlist.reading.Origin;

/**
 * Where the value of a policy place comes from (design law 10): the local policy file names it; else, on a computer in
 * no domain, somebody wrote it here; else its author cannot be told from the registry alone.
 */
final class PolicyOrigin {

    private static final String POLICIES = "software\\policies\\";
    private static final String VERSION_POLICIES = "\\currentversion\\policies\\";

    private final LocalPolicyFiles policies;

    /** Origins by these files of the local policy. */
    PolicyOrigin(LocalPolicyFiles policies) {
        this.policies = policies;
    }

    /** The origin of a value that is there. */
    Origin of(RegistryValue value) {
        if (!isPolicyPlace(value.key())) {
            return Origin.NOT_A_POLICY;
        }
        boolean unread = false;
        for (PolicyScope scope : scopes(value)) {
            Optional<PolFile> file = file(scope);
            if (file.isPresent() && holds(file.get(), below(value), value.name())) {
                return Origin.LOCAL_POLICY;
            }
            unread |= file.isEmpty();
        }
        return !unread && isInNoDomain() ? Origin.LOCAL : Origin.UNKNOWN;
    }

    /** Whether the file sets (or, as {@code **del.name}, removes) this value. */
    static boolean holds(PolFile file, String key, String name) {
        return file.entries().stream()
                .anyMatch(entry -> entry.key().equalsIgnoreCase(key)
                        && (entry.name().equalsIgnoreCase(name) || entry.name().equalsIgnoreCase("**del." + name)));
    }

    /** Whether a key lies where policies are written. */
    static boolean isPolicyPlace(String key) {
        String folder = key.toLowerCase(Locale.ROOT) + "\\";
        return folder.contains(POLICIES) || folder.contains(VERSION_POLICIES);
    }

    /** The key as the policy file names it: without the account of a user's hive. */
    private static String below(RegistryValue value) {
        return value.hive() == Hive.HKU ? value.key().substring(value.key().indexOf('\\') + 1) : value.key();
    }

    /** The files that may set it: the computer's; or everybody's, those of groups, and the account's own. */
    private static List<PolicyScope> scopes(RegistryValue value) {
        if (value.hive() != Hive.HKU) {
            return List.of(PolicyScope.MACHINE);
        }
        String account = value.key().substring(0, Math.max(0, value.key().indexOf('\\')));
        List<PolicyScope> all = new ArrayList<>(
                List.of(PolicyScope.USER, PolicyScope.NON_ADMINISTRATORS, PolicyScope.of(Sid.ADMINISTRATORS)));
        if (Sid.looksLikeOne(account)) {
            all.add(PolicyScope.of(new Sid(account)));
        }
        return all;
    }

    /** The local policy; empty when there is a file that could not be read. */
    private Optional<PolFile> file(PolicyScope scope) {
        try {
            return Optional.of(policies.read(scope).orElseGet(PolFile::empty));
        } catch (CallFailed e) {
            return Optional.empty();
        }
    }

    /** NetGetJoinInformation (learn.microsoft.com/windows/win32/api/lmjoin). */
    private static boolean isInNoDomain() {
        PointerByReference name = new PointerByReference();
        IntByReference status = new IntByReference();
        int code = NetCalls.CALLS.NetGetJoinInformation(null, name, status);
        if (code != LMErr.NERR_Success) {
            return false;
        }
        NetCalls.CALLS.NetApiBufferFree(name.getValue());
        return status.getValue() == LMJoin.NETSETUP_JOIN_STATUS.NetSetupWorkgroupName
                || status.getValue() == LMJoin.NETSETUP_JOIN_STATUS.NetSetupUnjoined;
    }
}
