package punchlist.check.account;

import java.time.Duration;
import punchlist.check.Parameters;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.AccountPolicy.Which;

/**
 * By what the account policy is judged. Only the length and the kinds of characters are the guide's own numbers (Kepware
 * guide 4.2.2); it asks for "a formal password policy" and names no others. History, ages and lockout are those of public
 * baselines (DISA STIG for Windows Server 2022, CIS benchmark 3.0.0), the wider of the two.
 *
 * @param length least number of characters
 * @param history old passwords that are not taken again
 * @param minimumAge least age before a change
 * @param maximumAge greatest age
 * @param threshold most wrong passwords
 * @param lockout least time locked and counted
 */
public record PolicyBounds(
        long length, long history, Duration minimumAge, Duration maximumAge, long threshold, Duration lockout) {

    /** How a value does. */
    public enum Grade {
        GOOD,
        /** Set, but wider than public baselines have it. */
        WEAK,
        /** Not set at all, or against the guide's own words. */
        BAD
    }

    /** As the catalogue gives them. */
    public static PolicyBounds of(Parameters p) {
        return new PolicyBounds(
                p.number("length"),
                p.number("history"),
                Duration.ofDays(p.number("minimumDays")),
                Duration.ofDays(p.number("maximumDays")),
                p.number("threshold"),
                Duration.ofMinutes(p.number("lockoutMinutes")));
    }

    /** How a value does. */
    public Grade grade(Which which, long value) {
        return switch (which) {
            case MINIMUM_LENGTH -> bad(value >= length);
            case COMPLEXITY -> bad(value != 0);
            case REVERSIBLE -> bad(value == 0);
            case HISTORY -> value == 0 ? Grade.BAD : weak(value >= history);
            case MINIMUM_AGE -> weak(value >= minimumAge.toSeconds());
            case MAXIMUM_AGE -> weak(value > 0 && value <= maximumAge.toSeconds());
            case LOCKOUT_THRESHOLD -> value == 0 ? Grade.BAD : weak(value <= threshold);
            case LOCKOUT_DURATION -> weak(isForEver(value) || value >= lockout.toSeconds());
            case LOCKOUT_WINDOW -> weak(value >= lockout.toSeconds());
            case FORCE_LOGOFF, LOCKOUT_ADMINISTRATORS -> Grade.GOOD;
        };
    }

    /** The value nearest to what is found that does. */
    public long wanted(Which which) {
        return switch (which) {
            case MINIMUM_LENGTH -> length;
            case COMPLEXITY, LOCKOUT_ADMINISTRATORS -> 1;
            case REVERSIBLE -> 0;
            case HISTORY -> history;
            case MINIMUM_AGE -> minimumAge.toSeconds();
            case MAXIMUM_AGE -> maximumAge.toSeconds();
            case LOCKOUT_THRESHOLD -> threshold;
            case LOCKOUT_DURATION, LOCKOUT_WINDOW -> lockout.toSeconds();
            case FORCE_LOGOFF -> AccountPolicy.NEVER;
        };
    }

    /** A lockout that only an administrator ends is written as never, or as no time at all. */
    private static boolean isForEver(long duration) {
        return duration <= 0;
    }

    private static Grade bad(boolean good) {
        return good ? Grade.GOOD : Grade.BAD;
    }

    private static Grade weak(boolean good) {
        return good ? Grade.GOOD : Grade.WEAK;
    }
}
