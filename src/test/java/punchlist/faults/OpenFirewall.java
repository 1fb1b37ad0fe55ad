package punchlist.faults;

import java.util.List;
import java.util.OptionalInt;
import punchlist.check.ports.PortRow;
import punchlist.remedy.firewall.CallRules;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A recorded server whose firewall lets in too much, by few rules. */
final class OpenFirewall {

    private static final String PROFILES =
            "HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\";

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
        set(server, "PublicProfile", "EnableFirewall", 0);
        ObjectNode scope = server.withObjectProperty("scope");
        scope.withObjectProperty("igss").putArray("components").add("operator-stations");
        scope.withObjectProperty("kepware").putArray("interfaces");
        return server;
    }

    /** No broker without TLS; or nothing may call out that no rule names, which the Mobile Server and PLC drivers need. */
    static ObjectNode calls(CallRules.Use use, ObjectNode server) {
        rules(server);
        ObjectNode scope = server.withObjectProperty("scope");
        if (use == CallRules.Use.BLOCK) {
            ((ArrayNode) scope.path("endpoints"))
                    .removeIf(one -> one.path("url").stringValue("").startsWith("mqtt://"));
            return server;
        }
        List.of("DomainProfile", "StandardProfile", "PublicProfile")
                .forEach(profile -> set(server, profile, "DefaultOutboundAction", 1));
        ((ArrayNode) scope.path("igss").path("components")).add("mobile");
        ((ArrayNode) server.path("listeners"))
                .addObject()
                .put("protocol", "TCP")
                .put("address", "127.0.0.1")
                .put("port", 7000)
                .put("pid", 7)
                .put("process", "C:\\IGSS32\\GSS\\IGSSMobileServer.exe");
        return server;
    }

    /** Only the update program may call out, at any time. */
    static ObjectNode update(ObjectNode server) {
        calls(CallRules.Use.PROGRAM, server);
        rules(server)
                .put(
                        "update",
                        "v2.31|Action=Allow|Active=TRUE|Dir=Out|Protocol=6|RPort=443|"
                                + "App=C:\\IGSS32\\GSS\\IGSSupdateservice.exe|Name=update|");
        return server;
    }

    private static void set(ObjectNode server, String profile, String name, int number) {
        server.withObjectProperty("registry")
                .withObjectProperty("64")
                .withObjectProperty(PROFILES + profile)
                .withObjectProperty(name)
                .put("type", "REG_DWORD")
                .put("value", number);
    }

    private static ObjectNode rules(ObjectNode server) {
        return server.withObjectProperty("firewallRules").putObject("local");
    }

    private static String allow(int port) {
        return "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=" + port + "|Name=wide " + port + "|";
    }
}
