package punchlist.machine.accounts;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import punchlist.machine.Sid;

/**
 * An account that a computer keeps itself
 * (learn.microsoft.com/windows/win32/api/lmaccess/ns-lmaccess-user_info_3).
 *
 * @param sid the account
 * @param name its name, without the computer's
 * @param fullName what people call it; may be empty
 * @param flags what holds of it
 * @param passwordLastSet when its password was last set, as exact as Windows tells (it gives an age in seconds); empty
 *     where it was never set, or the age says nothing
 * @param lastLogon the last log-on that this computer itself saw; empty where it saw none
 */
public record LocalAccount(
        Sid sid,
        String name,
        String fullName,
        Set<Flag> flags,
        Optional<Instant> passwordLastSet,
        Optional<Instant> lastLogon) {

    /** What holds of an account. */
    public enum Flag {
        /** Nobody can log on with it (UF_ACCOUNTDISABLE). */
        DISABLED,
        /** Locked out after too many wrong passwords (UF_LOCKOUT). */
        LOCKED_OUT,
        /** May have an empty password (UF_PASSWD_NOTREQD). */
        PASSWORD_NOT_REQUIRED,
        /** The greatest age does not concern it (UF_DONT_EXPIRE_PASSWD). */
        PASSWORD_NEVER_EXPIRES,
        /** Its password has expired, or has to be changed at the next log-on. */
        PASSWORD_EXPIRED,
        /** Its user may not change the password (UF_PASSWD_CANT_CHANGE). */
        PASSWORD_CANNOT_CHANGE
    }

    /** Copies the flags, in their own order. */
    public LocalAccount {
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
    }

    /** Whether somebody can log on with it, as far as its flags say. */
    public boolean isEnabled() {
        return !flags.contains(Flag.DISABLED);
    }

    /** Whether this holds of it. */
    public boolean is(Flag flag) {
        return flags.contains(flag);
    }
}
