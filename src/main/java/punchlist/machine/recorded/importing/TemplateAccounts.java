package punchlist.machine.recorded.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.AccountPolicy.Which;
import punchlist.machine.accounts.AccountState;
import punchlist.machine.accounts.BuiltIn;
import punchlist.machine.accounts.BuiltInName;
import punchlist.machine.accounts.BuiltInState;
import punchlist.reading.Answer;
import punchlist.reading.Question;

/**
 * The section {@code [System Access]} of a security template: the account policy and the built-in accounts
 * (learn.microsoft.com/openspecs/windows_protocols/ms-gpsb/0b40db09-d95d-40a6-8467-32aedec8140c). Ages are in days, times
 * in minutes, -1 is never. What the template does not name is not recorded.
 */
final class TemplateAccounts {

    /** The section's name. */
    static final String SECTION = "System Access";

    private static final long DAY = 86_400;
    private static final long MINUTE = 60;

    private static final Map<String, Which> NUMBERS = Map.ofEntries(
            Map.entry("minimumpasswordlength", Which.MINIMUM_LENGTH),
            Map.entry("passwordcomplexity", Which.COMPLEXITY),
            Map.entry("passwordhistorysize", Which.HISTORY),
            Map.entry("minimumpasswordage", Which.MINIMUM_AGE),
            Map.entry("maximumpasswordage", Which.MAXIMUM_AGE),
            Map.entry("cleartextpassword", Which.REVERSIBLE),
            Map.entry("forcelogoffwhenhourexpire", Which.FORCE_LOGOFF),
            Map.entry("lockoutbadcount", Which.LOCKOUT_THRESHOLD),
            Map.entry("lockoutduration", Which.LOCKOUT_DURATION),
            Map.entry("resetlockoutcount", Which.LOCKOUT_WINDOW),
            Map.entry("allowadministratorlockout", Which.LOCKOUT_ADMINISTRATORS));

    private final Draft draft;
    private final List<String> ignored;

    /** Puts into this draft, and says here what it leaves out. */
    TemplateAccounts(Draft draft, List<String> ignored) {
        this.draft = draft;
        this.ignored = ignored;
    }

    /**
     * A line of the section; lines about other things are left alone.
     *
     * @throws IllegalArgumentException when a number is none
     */
    void line(String name, String data) {
        String key = name.toLowerCase(Locale.ROOT);
        switch (key) {
            case "newadministratorname" -> said(name, new BuiltInName(BuiltIn.ADMINISTRATOR), InfFile.unquoted(data));
            case "newguestname" -> said(name, new BuiltInName(BuiltIn.GUEST), InfFile.unquoted(data));
            case "enableadminaccount" -> said(name, new BuiltInState(BuiltIn.ADMINISTRATOR), state(data));
            case "enableguestaccount" -> said(name, new BuiltInState(BuiltIn.GUEST), state(data));
            default -> {
                Which which = NUMBERS.get(key);
                if (which != null) {
                    said(name, new AccountPolicy(which), number(which, Lists.whole(data)));
                }
            }
        }
    }

    private static AccountState state(String data) {
        return Lists.whole(data) == 0 ? AccountState.DISABLED : AccountState.ENABLED;
    }

    private static long number(Which which, long written) {
        return switch (which) {
            case MAXIMUM_AGE -> written <= 0 ? AccountPolicy.NEVER : written * DAY;
            case MINIMUM_AGE -> written * DAY;
            case LOCKOUT_DURATION -> written <= 0 ? AccountPolicy.NEVER : written * MINUTE;
            case LOCKOUT_WINDOW -> written * MINUTE;
            case FORCE_LOGOFF -> written == 0 ? AccountPolicy.NEVER : 0;
            case MINIMUM_LENGTH, COMPLEXITY, HISTORY, REVERSIBLE, LOCKOUT_THRESHOLD, LOCKOUT_ADMINISTRATORS -> written;
        };
    }

    private <T> void said(String name, Question<T> question, T value) {
        Answer<T> earlier = draft.recorded(question);
        if (earlier.wasRead()) {
            if (!earlier.equals(Answer.known(value))) {
                ignored.add(name + ": another file says otherwise");
            }
            return;
        }
        draft.record(question, Answer.known(value));
        draft.origin(question, "unknown");
    }
}
