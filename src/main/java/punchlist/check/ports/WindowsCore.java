package punchlist.check.ports;

import java.util.Locale;
import java.util.regex.Pattern;
import punchlist.check.firewall.Rule;

/** Windows' own rules for what the network itself needs: addresses, names, the domain ("Core Networking"). */
final class WindowsCore {

    private static final Pattern GROUP = Pattern.compile("@FirewallAPI\\.dll,-25000", Pattern.CASE_INSENSITIVE);

    private WindowsCore() {}

    /** Whether a rule is one of them, by its group and by a program of Windows; a name alone can be had by any rule. */
    static boolean has(Rule rule) {
        boolean group = rule.text()
                .first("EmbedCtxt")
                .filter(text -> GROUP.matcher(text).matches())
                .isPresent();
        return group && rule.program().filter(WindowsCore::isOfWindows).isPresent();
    }

    private static boolean isOfWindows(String program) {
        String path = program.toLowerCase(Locale.ROOT);
        return path.equals("system") || path.startsWith("%systemroot%\\system32\\");
    }
}
