package punchlist.machine.system;

import java.util.Locale;
import punchlist.reading.Question;

/**
 * Who holds a user right or privilege by assignment in this computer's security policy
 * (learn.microsoft.com/windows/security/threat-protection/security-policy-settings/user-rights-assignment). A group's
 * members hold what the group holds.
 *
 * @param name its name ({@code SeShutdownPrivilege}); compares without case
 */
public record UserRight(String name) implements Question<RightHolders> {

    /** To shut the computer down, logged on at it. */
    public static final UserRight SHUTDOWN = new UserRight("SeShutdownPrivilege");

    @Override
    public boolean equals(Object other) {
        return other instanceof UserRight(String n) && name.equalsIgnoreCase(n);
    }

    @Override
    public int hashCode() {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }
}
