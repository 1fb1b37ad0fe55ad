package punchlist.faults;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A recorded server made one whose operators may shut it down: one by himself, all by their group, anybody at the screen. */
final class Shutdown {

    private static final String DOMAIN = "S-1-5-21-3084627715-1182054923-2740916358-";

    private Shutdown() {}

    static ObjectNode by(ObjectNode server) {
        ArrayNode holders = server.withObjectProperty("userRights").putArray("SeShutdownPrivilege");
        holders.add("S-1-5-32-544").add(DOMAIN + "1002").add(DOMAIN + "1010");
        ObjectNode system = (ObjectNode) server.path("registry")
                .path("64")
                .path("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System");
        system.putObject("shutdownwithoutlogon").put("type", "REG_DWORD").put("value", 1);
        return server;
    }
}
