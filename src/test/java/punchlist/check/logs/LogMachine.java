package punchlist.check.logs;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A machine on which remote access is logged as it should be, for tests that change one thing of it. JSON, single quotes. */
final class LogMachine {

    static final String RDP =
            "HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\Terminal Server\\\\WinStations\\\\RDP-Tcp";
    static final String TERMINAL = "HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\Terminal Server";
    static final String TS_POLICY = "HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows NT\\\\Terminal Services";
    static final String LOG_POLICY = "HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows\\\\EventLog\\\\Security";
    static final String WINRM = "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\WSMAN\\\\Service";
    static final String WINRM_POLICY = "HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows\\\\WinRM\\\\Service";
    static final String LSA = "HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\Lsa";
    static final String SESSIONS = "Microsoft-Windows-TerminalServices-LocalSessionManager/Operational";

    private final Map<String, String> registry = new TreeMap<>();
    private final Map<String, String> channels = new TreeMap<>();
    private final Map<String, String> audit = new TreeMap<>();
    private final Map<String, String> services = new TreeMap<>();
    private String more = "";

    LogMachine() {
        registry.put(TERMINAL, "'fDenyTSConnections':" + dword(0));
        registry.put(
                RDP,
                "'UserAuthentication':" + dword(1) + ",'SecurityLayer':" + dword(2) + ",'PortNumber':" + dword(3389));
        registry.put(TS_POLICY, "");
        registry.put(LOG_POLICY, "");
        registry.put(WINRM, "");
        registry.put(WINRM_POLICY, "");
        registry.put(LSA, "");
        channels.put("Security", "'enabled':true,'maxSize':201326592,'retention':false,'autoBackup':false");
        channels.put(SESSIONS, "'enabled':true");
        for (int number : new int[] {0x15, 0x16, 0x17, 0x1b}) {
            audit.put("{0cce92%02x-69ae-11d9-bed3-505054503030}".formatted(number), "{'success':true,'failure':true}");
        }
        services.put("TermService", "'image':'C:\\\\Windows\\\\System32\\\\svchost.exe'");
    }

    static String dword(long value) {
        return "{'type':'REG_DWORD','value':" + value + "}";
    }

    /** The values of a registry key; all others of it are absent. */
    LogMachine key(String key, String values) {
        registry.put(key, values);
        return this;
    }

    LogMachine channel(String channel, String settings) {
        channels.put(channel, settings);
        return this;
    }

    LogMachine audit(int number, String setting) {
        audit.put("{0cce92%02x-69ae-11d9-bed3-505054503030}".formatted(number), setting);
        return this;
    }

    LogMachine service(String name, String image) {
        services.put(name, "'image':'" + image + "'");
        return this;
    }

    LogMachine with(String sections) {
        more = "," + sections;
        return this;
    }

    /** Its sections, for {@link punchlist.check.Recorded#machine}. */
    String sections() {
        return "'registry':{'64':{" + joined(registry, "'*':null") + "}},'registrySubkeys':{'64':{}},'eventChannels':{"
                + joined(channels, "") + "},'auditPolicy':{"
                + audit.entrySet().stream()
                        .map(e -> "'" + e.getKey() + "':" + e.getValue())
                        .collect(Collectors.joining(","))
                + "},'services':{" + joined(services, "'state':'running','start':'automatic'") + "},'listeners':[]"
                + more;
    }

    private static String joined(Map<String, String> members, String always) {
        return members.entrySet().stream()
                .map(e -> "'" + e.getKey() + "':{" + e.getValue()
                        + (e.getValue().isEmpty() || always.isEmpty() ? "" : ",") + always + "}")
                .collect(Collectors.joining(","));
    }
}
