package punchlist.faults;

import java.util.OptionalInt;
import punchlist.check.ports.PortRow;
import tools.jackson.databind.node.ObjectNode;

/** A recorded server whose firewall lets in too much, by few rules. */
final class OpenFirewall {

    private static final String PROFILE =
            "HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\PublicProfile";

    private OpenFirewall() {}

    /** Everybody reaches the ports of a row, as IGSS 16 has them. */
    static ObjectNode at(PortRow row, ObjectNode server) {
        ObjectNode rules = rules(server);
        row.ports(OptionalInt.of(16)).forEach(port -> rules.put("wide-" + port, allow(port)));
        return server;
    }

    /** The public profile is off, and Remote Desktop is open to everybody, on a server for operator stations only. */
    static ObjectNode off(ObjectNode server) {
        rules(server).put("desktop", allow(3389));
        server.withObjectProperty("registry")
                .withObjectProperty("64")
                .withObjectProperty(PROFILE)
                .withObjectProperty("EnableFirewall")
                .put("type", "REG_DWORD")
                .put("value", 0);
        ObjectNode scope = server.withObjectProperty("scope");
        scope.withObjectProperty("igss").putArray("components").add("operator-stations");
        scope.withObjectProperty("kepware").putArray("interfaces");
        return server;
    }

    private static ObjectNode rules(ObjectNode server) {
        return server.withObjectProperty("firewallRules").putObject("local");
    }

    private static String allow(int port) {
        return "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=" + port + "|Name=wide " + port + "|";
    }
}
