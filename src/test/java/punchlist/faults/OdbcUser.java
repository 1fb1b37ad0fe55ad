package punchlist.faults;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A recorded server made one of IGSS 16, before the ODBC Server encrypts. */
final class OdbcUser {

    private static final String OLD = "V16.0";
    private static final String NEW = "V17.0";

    private OdbcUser() {}

    static ObjectNode on(ObjectNode server) {
        server.withObjectProperty("scope").withObjectProperty("igss").put("version", 16);
        ArrayNode listeners = (ArrayNode) server.get("listeners");
        listeners.forEach(listener -> {
            if (listener.has("process")) {
                ((ObjectNode) listener)
                        .put("process", listener.get("process").stringValue().replace(NEW, OLD));
            }
        });
        ObjectNode rules = server.withObjectProperty("firewallRules").withObjectProperty("local");
        rules.properties()
                .forEach(rule ->
                        rules.put(rule.getKey(), rule.getValue().stringValue().replace(NEW, OLD)));
        return server;
    }
}
