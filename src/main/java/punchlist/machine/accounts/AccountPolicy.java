package punchlist.machine.accounts;

import java.util.Arrays;
import punchlist.machine.Json;
import punchlist.reading.Settable;

/**
 * A value of the policy that this computer keeps for the passwords and the lockout of its own accounts
 * (learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-netusermodalsget; complexity and reversible encryption:
 * DOMAIN_PASSWORD_INFORMATION of the SAM). On a domain controller it is the domain's. Ages and times are in seconds;
 * {@link #NEVER} stands for "never", of {@link Which#LOCKOUT_DURATION} for "until an administrator unlocks".
 *
 * @param which the value
 */
public record AccountPolicy(Which which) implements Settable<Long> {

    /** For ever: an age without end, a lockout that only an administrator ends. */
    public static final long NEVER = -1;

    /** The values. */
    public enum Which {
        /** Least number of characters of a password; 0: may be empty. */
        MINIMUM_LENGTH,
        /** 1: a password needs characters of three kinds and must not hold the account's name. */
        COMPLEXITY,
        /** How many old passwords are not taken again. */
        HISTORY,
        /** How old a password must be before it is changed again, in seconds. */
        MINIMUM_AGE,
        /** How old a password may become, in seconds. */
        MAXIMUM_AGE,
        /** 1: passwords are kept so that they can be read again. */
        REVERSIBLE,
        /** How long after its log-on hours a session may go on, in seconds. */
        FORCE_LOGOFF,
        /** After how many wrong passwords an account is locked; 0: never. */
        LOCKOUT_THRESHOLD,
        /** How long it stays locked, in seconds. */
        LOCKOUT_DURATION,
        /** How long wrong passwords are counted together, in seconds. */
        LOCKOUT_WINDOW,
        /** 1: the built-in administrator is locked like others. */
        LOCKOUT_ADMINISTRATORS;

        /** Its name in a snapshot. */
        public String key() {
            return Json.word(this);
        }

        /**
         * The value of this name.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Which of(String key) {
            return Arrays.stream(values())
                    .filter(which -> which.key().equalsIgnoreCase(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is no value of the account policy"));
        }
    }
}
