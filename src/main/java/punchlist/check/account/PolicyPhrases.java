package punchlist.check.account;

import punchlist.machine.accounts.AccountPolicy.Which;
import punchlist.text.Phrase;

/** What the values of the account policy are in words. */
public final class PolicyPhrases {

    /** Seconds of a day. */
    public static final long DAY = 86_400;

    private static final long MINUTE = 60;

    private PolicyPhrases() {}

    /** A value with its unit: days for ages, minutes for lockouts. */
    public static Phrase value(Which which, long value) {
        return switch (which) {
            case MINIMUM_LENGTH ->
                value > 0 ? Phrase.of("check.account.length", value) : Phrase.of("check.account.length.none");
            case HISTORY ->
                value > 0 ? Phrase.of("check.account.history", value) : Phrase.of("check.account.history.none");
            case COMPLEXITY -> onOrOff("check.account.complexity.", value);
            case REVERSIBLE -> onOrOff("check.account.reversible.", value);
            case LOCKOUT_ADMINISTRATORS -> onOrOff("check.account.lockoutAdministrators.", value);
            case MINIMUM_AGE ->
                value >= DAY
                        ? Phrase.of("check.account.minimumAge", days(value))
                        : Phrase.of("check.account.minimumAge.none");
            case MAXIMUM_AGE ->
                value > 0
                        ? Phrase.of("check.account.maximumAge", days(value))
                        : Phrase.of("check.account.maximumAge.never");
            case FORCE_LOGOFF -> onOrOff("check.account.forceLogoff.", value < 0 ? 0 : 1);
            case LOCKOUT_THRESHOLD ->
                value > 0 ? Phrase.of("check.account.threshold", value) : Phrase.of("check.account.threshold.never");
            case LOCKOUT_DURATION ->
                value > 0
                        ? Phrase.of("check.account.duration", value / MINUTE)
                        : Phrase.of("check.account.duration.forEver");
            case LOCKOUT_WINDOW -> Phrase.of("check.account.window", value / MINUTE);
        };
    }

    /** Whole days; a part of one counts as none. */
    static long days(long seconds) {
        return seconds / DAY;
    }

    private static Phrase onOrOff(String key, long value) {
        return Phrase.of(key + (value == 0 ? "off" : "on"));
    }
}
