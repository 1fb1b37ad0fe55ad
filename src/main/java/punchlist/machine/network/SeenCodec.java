package punchlist.machine.network;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import punchlist.machine.Json;
import punchlist.machine.Listener;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who was seen while listening, as JSON (docs/formats.md, "Snapshot", {@code seenConnections}). */
public final class SeenCodec {

    /** Both ways. */
    public static final ValueCodec<SeenTable> TABLE = ValueCodec.of(SeenCodec::json, SeenCodec::table);

    private static final int HIGHEST_PORT = 65_535;

    private SeenCodec() {}

    private static JsonNode json(SeenTable table) {
        ObjectNode json = Json.object()
                .put("from", table.from().toString())
                .put("to", table.to().toString())
                .put("looks", table.looks())
                .put("leftOut", table.leftOut());
        ArrayNode all = json.putArray("all");
        table.all().forEach(one -> all.add(json(one)));
        return json;
    }

    private static JsonNode json(SeenConnection one) {
        ObjectNode json = Json.object()
                .put("way", Json.word(one.way()))
                .put("protocol", one.protocol().name())
                .put("port", one.port())
                .put("address", one.address());
        json.set("programs", Json.texts(one.programs()));
        return json.put("first", one.first().toString())
                .put("last", one.last().toString())
                .put("looks", one.looks());
    }

    private static SeenTable table(JsonNode json) {
        return new SeenTable(
                time(json, "from"),
                time(json, "to"),
                count(json, "looks"),
                count(json, "leftOut"),
                Json.elements(Json.member(json, "all")).stream()
                        .map(SeenCodec::connection)
                        .toList());
    }

    private static SeenConnection connection(JsonNode json) {
        return new SeenConnection(
                Json.word(json, "way", SeenConnection.Way.class),
                Json.word(json, "protocol", Listener.Protocol.class),
                port(json),
                Json.text(json, "address"),
                Json.optionalTexts(json, "programs"),
                time(json, "first"),
                time(json, "last"),
                count(json, "looks"));
    }

    private static int port(JsonNode json) {
        long port = Json.number(json, "port");
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and " + HIGHEST_PORT);
        }
        return (int) port;
    }

    private static long count(JsonNode json, String name) {
        long count = Json.number(json, name);
        if (count < 0) {
            throw new IllegalArgumentException(name + " is negative");
        }
        return count;
    }

    private static Instant time(JsonNode json, String name) {
        String text = Json.text(json, name);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is no time: " + text, e);
        }
    }
}
