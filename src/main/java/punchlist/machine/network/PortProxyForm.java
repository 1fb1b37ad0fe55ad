package punchlist.machine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.Json;
import punchlist.machine.RegistryView;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Section;
import punchlist.reading.SnapshotForm;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;

/**
 * Port proxies in a snapshot: their own section; without one, what {@code registry} tells by the way. A proxy that is
 * listed there is known; that there is none is known only where all four keys were looked for or listed completely.
 */
record PortProxyForm() implements SnapshotForm<PortProxies, PortProxyTable> {

    private static final String REST = "*";

    @Override
    public Answer<PortProxyTable> read(PortProxies question, Section section) {
        return section.at(List.of())
                .map(json -> AnswerJson.read(json, NetworkKinds.PORT_PROXIES))
                .orElseGet(() -> byTheWay(section.beside("registry")));
    }

    private static Answer<PortProxyTable> byTheWay(Section registry) {
        List<PortProxy> all = new ArrayList<>();
        boolean complete = true;
        for (PortProxy.Kind kind : PortProxy.Kind.values()) {
            Optional<JsonNode> key = registry.at(List.of(RegistryView.VIEW_64.key(), "HKLM\\" + kind.key()));
            key.filter(JsonNode::isObject).stream()
                    .flatMap(json -> json.properties().stream())
                    .filter(member -> !member.getKey().equals(REST))
                    .flatMap(member -> proxy(kind, member).stream())
                    .forEach(all::add);
            complete &= key.filter(json -> json.isNull() || json.has(REST)).isPresent();
        }
        return all.isEmpty() && !complete
                ? Answer.unread(new Why.NotRecorded())
                : Answer.known(new PortProxyTable(all));
    }

    private static Optional<PortProxy> proxy(PortProxy.Kind kind, Map.Entry<String, JsonNode> member) {
        JsonNode json = member.getValue();
        return json.isObject() && json.has("value") && json.get("value").isString()
                ? Optional.of(new PortProxy(kind, member.getKey(), Json.text(json, "value")))
                : Optional.empty();
    }

    @Override
    public void write(PortProxies question, Answer<PortProxyTable> answer, Section section) {
        if (!(answer instanceof Answer.Unread<PortProxyTable>(Why.NotRecorded n))) {
            section.put(List.of(), AnswerJson.write(answer, NetworkKinds.PORT_PROXIES));
        }
    }
}
