package punchlist.faults;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A recorded server made an HP computer whose firmware settings are open, with BitLocker and without setup password. */
final class HpComputer {

    private static final byte[] TABLE =
            ("\1\6\0\0\1\2HP\0HP EliteDesk 800 G6\0\0" + "\177\4\1\0\0\0").getBytes(StandardCharsets.ISO_8859_1);

    private static final String SECTIONS = """
            {"wmi": {"root\\\\hp\\\\instrumentedbios": {
                "HP_BIOSPassword": [{"Name": "Setup Password", "IsSet": 0}],
                "HP_BIOSEnumeration": [
                  {"Name": "Network (PXE) Boot", "CurrentValue": "Enable"},
                  {"Name": "Prompt for Admin password on F9 (Boot Menu)", "CurrentValue": "Disable"}],
                "HP_BIOSOrderedList": []}},
             "firmware": {"hp": {
                "Network (PXE) Boot": "Enable",
                "Prompt for Admin password on F9 (Boot Menu)": "Disable"}},
             "bitLockerProtection": {"C:": "on"}}
            """;

    private HpComputer() {}

    static ObjectNode on(ObjectNode server) {
        server.put("smbios", Base64.getEncoder().encodeToString(TABLE));
        ((ObjectNode) new JsonMapper().readTree(SECTIONS)).properties().forEach(section -> server.withObjectProperty(
                        section.getKey())
                .setAll((ObjectNode) section.getValue()));
        ObjectNode windows = (ObjectNode)
                server.path("registry").path("64").path("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
        windows.putObject("SystemRoot").put("type", "REG_SZ").put("value", "C:\\WINDOWS");
        return server;
    }
}
