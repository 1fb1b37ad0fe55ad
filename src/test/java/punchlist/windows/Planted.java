package punchlist.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalInt;

/** What the tests put into this Windows by other means than the product's own, and take out again. */
final class Planted {
    private static final WinReg.HKEY HKLM = WinReg.HKEY_LOCAL_MACHINE;
    private static final String POLICIES = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";
    private static final String TIMEOUT = "InactivityTimeoutSecs";
    private static final String TERMINAL_SERVER = "SYSTEM\\CurrentControlSet\\Control\\Terminal Server";
    private static final String RDP_LISTENER = TERMINAL_SERVER + "\\WinStations\\RDP-Tcp";
    private static final String SESSIONS = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WINEVT\\Channels\\"
            + "Microsoft-Windows-TerminalServices-LocalSessionManager/Operational";
    private static final String TCPIP = "SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters";
    private static final String FIREWALL =
            "SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules";

    /** A scope by which changes are allowed on this computer, with further members. */
    static String scope(String more) {
        return """
                {"running": false, "gate": {"backup": "image", "console": "iDRAC", "by": "A. Tester"}%s}""".formatted(more.isEmpty() ? "" : ", " + more);
    }

    private Planted() {}

    static void timeout(int seconds) {
        Advapi32Util.registryCreateKey(HKLM, POLICIES);
        Advapi32Util.registrySetIntValue(HKLM, POLICIES, TIMEOUT, seconds);
    }

    static void timeoutAsText(String text) {
        Advapi32Util.registryCreateKey(HKLM, POLICIES);
        Advapi32Util.registrySetStringValue(HKLM, POLICIES, TIMEOUT, text);
    }

    static OptionalInt timeout() {
        return Advapi32Util.registryValueExists(HKLM, POLICIES, TIMEOUT)
                ? OptionalInt.of(Advapi32Util.registryGetIntValue(HKLM, POLICIES, TIMEOUT))
                : OptionalInt.empty();
    }

    static void noTimeout() {
        if (Advapi32Util.registryValueExists(HKLM, POLICIES, TIMEOUT)) {
            Advapi32Util.registryDeleteValue(HKLM, POLICIES, TIMEOUT);
        }
    }

    static void ipEnableRouter(int value) {
        Advapi32Util.registryCreateKey(HKLM, TCPIP);
        Advapi32Util.registrySetIntValue(HKLM, TCPIP, "IPEnableRouter", value);
    }

    static OptionalInt ipEnableRouter() {
        return Advapi32Util.registryValueExists(HKLM, TCPIP, "IPEnableRouter")
                ? OptionalInt.of(Advapi32Util.registryGetIntValue(HKLM, TCPIP, "IPEnableRouter"))
                : OptionalInt.empty();
    }

    static void noIpEnableRouter() {
        if (ipEnableRouter().isPresent()) {
            Advapi32Util.registryDeleteValue(HKLM, TCPIP, "IPEnableRouter");
        }
    }

    /** A rule of the firewall's own store that lets TCP in; {@code more} ends with a bar. */
    static void firewallRule(String id, int port, String name, String more) {
        Advapi32Util.registryCreateKey(HKLM, FIREWALL);
        Advapi32Util.registrySetStringValue(
                HKLM,
                FIREWALL,
                id,
                "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=" + port + "|" + more + "Name=" + name + "|");
    }

    /** Remote Desktop switched on, its log of sessions too; NLA as a number. */
    static void remoteDesktop(int nla) {
        Advapi32Util.registryCreateKey(HKLM, RDP_LISTENER);
        Advapi32Util.registryCreateKey(HKLM, SESSIONS);
        Advapi32Util.registrySetIntValue(HKLM, TERMINAL_SERVER, "fDenyTSConnections", 0);
        Advapi32Util.registrySetIntValue(HKLM, RDP_LISTENER, "UserAuthentication", nla);
        Advapi32Util.registrySetIntValue(HKLM, SESSIONS, "Enabled", 1);
    }

    static int nla() {
        return Advapi32Util.registryGetIntValue(HKLM, RDP_LISTENER, "UserAuthentication");
    }

    static void noRemoteDesktop() {
        if (Advapi32Util.registryKeyExists(HKLM, RDP_LISTENER)) {
            Advapi32Util.registryDeleteValue(HKLM, RDP_LISTENER, "UserAuthentication");
            Advapi32Util.registryDeleteValue(HKLM, TERMINAL_SERVER, "fDenyTSConnections");
            Advapi32Util.registryDeleteValue(HKLM, SESSIONS, "Enabled");
            Advapi32Util.registryDeleteKey(HKLM, RDP_LISTENER);
            Advapi32Util.registryDeleteKey(HKLM, SESSIONS);
        }
    }

    static void noFirewallRules() {
        if (Advapi32Util.registryKeyExists(HKLM, FIREWALL)) {
            Advapi32Util.registryDeleteKey(HKLM, FIREWALL);
        }
    }

    /** Kepware's folder as its setup makes it, but for the program. */
    static Path kepwareFolder() throws IOException {
        Path folder = Path.of("C:\\ProgramData\\Kepware");
        Path version = Files.createDirectories(folder.resolve("KEPServerEX\\V6"));
        Files.writeString(version.resolve("default.opf"), "a project");
        return folder;
    }

    static void noKepwareFolder() throws IOException {
        Path folder = Path.of("C:\\ProgramData\\Kepware");
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
