package punchlist.scope;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import punchlist.reading.Intrusion;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code punchlist-scope/1}: only what was said, so that reading it gives the same scope. */
public final class ScopeWriter {

    private ScopeWriter() {}

    /** The scope as JSON. */
    public static ObjectNode write(Scope scope) {
        ObjectNode json = object().put("format", ScopeJson.FORMAT);
        scope.running().ifPresent(running -> json.put("running", running));
        json.put("production", scope.production());
        scope.gate().ifPresent(gate -> json.set("gate", gate(gate)));
        json.put("role", word(scope.role()));
        json.set("igss", igss(scope.igss()));
        json.set("kepware", kepware(scope.kepware()));
        ArrayNode endpoints = json.putArray("endpoints");
        scope.endpoints().forEach(endpoint -> endpoints.add(endpoint(endpoint)));
        ArrayNode ports = json.putArray("plcPorts");
        scope.plcPorts()
                .forEach(port -> ports.add(object().put("protocol", port.protocol())
                        .put("port", port.port())
                        .put("remote", port.remote())));
        json.put("mustStayVisible", scope.mustStayVisible());
        scope.siteCa().ifPresent(path -> json.put("siteCa", path));
        ObjectNode identification = json.putObject("identification");
        new TreeSet<>(scope.identification().keySet())
                .forEach(name -> identification.put(name, scope.identification().get(name)));
        return json;
    }

    private static ObjectNode gate(Scope.Gate gate) {
        return object().put("backup", gate.backup())
                .put("console", gate.console())
                .put("by", gate.by());
    }

    private static ObjectNode igss(Igss igss) {
        ObjectNode json = object();
        igss.version().ifPresent(version -> json.put("version", version));
        igss.components().ifPresent(all -> json.set("components", texts(new TreeSet<>(all))));
        json.set("operators", texts(igss.operators()));
        json.set("stations", texts(igss.stations()));
        igss.partner().ifPresent(partner -> json.put("partner", partner));
        json.set("odbcStations", texts(igss.odbcStations()));
        json.set("uaClients", texts(igss.uaClients()));
        some(json, "driverStations", igss.driverStations());
        some(json, "notifierStations", igss.notifierStations());
        igss.updateSource().ifPresent(station -> json.put("updateSource", station));
        igss.project().ifPresent(project -> json.put("project", project));
        igss.installer().ifPresent(path -> json.put("installer", path));
        return json;
    }

    private static ObjectNode kepware(Kepware kepware) {
        ObjectNode json = object();
        kepware.version().ifPresent(version -> json.put("version", version));
        kepware.trustedGroup().ifPresent(group -> json.put("trustedGroup", group));
        kepware.needsOpcDa().ifPresent(needs -> json.put("needsOpcDa", needs));
        kepware.readBy().ifPresent(by -> json.put("readBy", word(by)));
        kepware.configApi().ifPresent(api -> {
            ObjectNode node = json.putObject("configApi").put("url", api.url());
            api.certificateSha256().ifPresent(sha -> node.put("certificateSha256", sha));
            api.user().ifPresent(user -> node.put("user", user));
        });
        kepware.interfaces().ifPresent(all -> json.set("interfaces", texts(new TreeSet<>(all))));
        some(json, "uaClients", kepware.uaClients());
        some(json, "restClients", kepware.restClients());
        some(json, "configClients", kepware.configClients());
        return json;
    }

    /** A list that scopes of earlier versions do not know is written only where it holds something. */
    private static void some(ObjectNode json, String name, List<String> all) {
        if (!all.isEmpty()) {
            json.set(name, texts(all));
        }
    }

    private static ObjectNode endpoint(Endpoint endpoint) {
        return object().put("kind", word(endpoint.kind()))
                .put("url", endpoint.url())
                .put("owner", word(endpoint.owner()))
                .put("consent", consent(endpoint.consent()));
    }

    /** The consent's word in a scope. */
    public static String consent(Intrusion intrusion) {
        return switch (intrusion) {
            case LOOKS -> "looks";
            case LEAVES_A_TRACE -> "trace";
            case LOGS_IN -> "login";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ArrayNode texts(Collection<String> all) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        all.forEach(array::add);
        return array;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
