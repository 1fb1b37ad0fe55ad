package punchlist.check.firewall;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.machine.firewall.RuleText;

/**
 * Whether a rule is for this version of Windows: {@code Platform=2:6:2} is Windows NT 6.2 alone, with {@code Platform2=GTEQ}
 * that and every later one (MS-GPFAS 2.2.2.19, FW_OS_PLATFORM).
 */
final class Platform {

    private static final Pattern VALUE = Pattern.compile("2:(\\d{1,3}):(\\d{1,3})");
    private static final int WINDOWS_10 = 10_240;
    private static final int WINDOWS_8_1 = 9_600;
    private static final int WINDOWS_8 = 9_200;
    private static final int WINDOWS_7 = 7_600;
    private static final int THOUSAND = 1000;

    private Platform() {}

    /** Yes where the rule names none; maybe where the build is not known, or what is named is not understood. */
    static Match of(RuleText rule, OptionalInt build) {
        List<String> named = rule.all("Platform");
        List<String> operators = rule.all("Platform2");
        if (named.isEmpty() && operators.isEmpty()) {
            return Match.YES;
        }
        Matcher value = VALUE.matcher(named.size() == 1 ? named.getFirst() : "");
        boolean later = operators.size() == 1 && operators.getFirst().equalsIgnoreCase("GTEQ");
        if (!value.matches() || build.isEmpty() || (!later && !operators.isEmpty())) {
            return Match.MAYBE;
        }
        int wanted = Integer.parseInt(value.group(1)) * THOUSAND + Integer.parseInt(value.group(2));
        int is = version(build.getAsInt());
        return Match.of(later ? is >= wanted : is == wanted);
    }

    private static int version(int build) {
        if (build >= WINDOWS_10) {
            return 10 * THOUSAND;
        }
        int minor = build >= WINDOWS_8_1 ? 3 : build >= WINDOWS_8 ? 2 : build >= WINDOWS_7 ? 1 : 0;
        return 6 * THOUSAND + minor;
    }
}
