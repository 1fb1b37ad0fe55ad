package punchlist.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.util.Map;
import java.util.TreeMap;

/** The firewall's stores in the registry of this Windows, as tests fill and empty them. */
final class PlantedFirewall {

    private static final WinReg.HKEY HKLM = WinReg.HKEY_LOCAL_MACHINE;
    private static final String OWN = "SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy";
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\WindowsFirewall";
    private static final String RULES = "\\FirewallRules";

    private PlantedFirewall() {}

    /** An inbound TCP rule; {@code fields} ends with a bar. */
    static String rule(int port, String name, String fields) {
        return "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=" + port + "|" + fields + "Name=" + name + "|";
    }

    static void own(String id, String text) {
        text(OWN + RULES, id, text);
    }

    static void ownNumber(String id, int number) {
        number(OWN + RULES, id, number);
    }

    static void policy(String id, String text) {
        text(POLICY + RULES, id, text);
    }

    /** A value of a profile, of its own settings: {@code PublicProfile}, {@code StandardProfile}, {@code DomainProfile}. */
    static void profile(String profile, String name, int value) {
        number(OWN + "\\" + profile, name, value);
    }

    static void policyProfile(String profile, String name, int value) {
        number(POLICY + "\\" + profile, name, value);
    }

    private static void text(String key, String name, String text) {
        Advapi32Util.registryCreateKey(HKLM, key);
        Advapi32Util.registrySetStringValue(HKLM, key, name, text);
    }

    private static void number(String key, String name, int value) {
        Advapi32Util.registryCreateKey(HKLM, key);
        Advapi32Util.registrySetIntValue(HKLM, key, name, value);
    }

    /** The machine's own rules as they are stored. */
    static Map<String, Object> stored() {
        return Advapi32Util.registryKeyExists(HKLM, OWN + RULES)
                ? new TreeMap<>(Advapi32Util.registryGetValues(HKLM, OWN + RULES))
                : Map.of();
    }

    static void nothing() {
        remove(OWN);
        remove(POLICY);
    }

    private static void remove(String key) {
        if (Advapi32Util.registryKeyExists(HKLM, key)) {
            for (String below : Advapi32Util.registryGetKeys(HKLM, key)) {
                remove(key + "\\" + below);
            }
            Advapi32Util.registryDeleteKey(HKLM, key);
        }
    }
}
