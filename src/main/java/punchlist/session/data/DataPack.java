package punchlist.session.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import punchlist.reading.StrictJson;
import punchlist.record.CanonicalJson;
import punchlist.record.Entry;
import punchlist.record.seal.SigningKey;
import punchlist.reference.BadData;
import punchlist.reference.DataTable;
import punchlist.reference.ReferenceData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tables of reference data that replace those inside the program: {@code punchlist-pack/1} in docs/formats.md. Whole tables,
 * and a seal over them. That a pack could be read says nothing of who made it.
 *
 * @param tables each table's own file, canonical, by name
 * @param seal who vouches for them
 */
public record DataPack(Map<String, byte[]> tables, Entry.Seal seal) {

    /** The format's name in the file. */
    public static final String FORMAT = "punchlist-pack/1";

    /** How the name of its file ends. */
    public static final String ENDING = ".punchlist-data";

    /** The largest file, in bytes. */
    public static final int LARGEST = 8 << 20;

    private static final int DEPTH = 20;
    private static final Set<String> MEMBERS = Set.of("format", "tables", "seal");
    private static final Set<String> SEAL = Set.of("keeper", "algorithm", "key", "certificates", "value");

    /** Copies the map. */
    public DataPack {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    }

    /**
     * The pack in these bytes.
     *
     * @param name what messages call it
     * @throws BadPack when it is damaged, of another format, or holds what is not known
     */
    public static DataPack read(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new BadPack(name, "it is larger than " + (LARGEST >> 20) + " MiB");
        }
        try {
            JsonNode json = new StrictJson(DEPTH).read(bytes);
            ObjectNode root = only(json, MEMBERS, "pack");
            if (!text(root, "format").equals(FORMAT)) {
                throw new BadPack(name, "its format is '" + text(root, "format") + "', expected '" + FORMAT + "'");
            }
            return new DataPack(tables(root.path("tables")), seal(root.path("seal")));
        } catch (BadPack e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new BadPack(name, String.valueOf(e.getMessage()), e);
        }
    }

    /** A pack of these tables, sealed. */
    public static DataPack seal(Map<String, byte[]> tables, SigningKey key) {
        Map<String, byte[]> canonical = new TreeMap<>();
        tables.forEach((name, bytes) ->
                canonical.putAll(tables(JsonNodeFactory.instance.arrayNode().add(new StrictJson(DEPTH).read(bytes)))));
        return new DataPack(canonical, key.seal(open -> new DataPack(canonical, open).signed()));
    }

    /** The bytes that are signed: the canonical JSON of the whole but the seal's value. */
    public byte[] signed() {
        ObjectNode json = json();
        ((ObjectNode) json.path("seal")).remove("value");
        return CanonicalJson.write(json).getBytes(StandardCharsets.UTF_8);
    }

    /** The pack as a file. */
    public byte[] bytes() {
        return (CanonicalJson.write(json()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        ArrayNode all = json.putArray("tables");
        tables.values().forEach(table -> all.add(new StrictJson(DEPTH).read(table)));
        ObjectNode by = json.putObject("seal")
                .put("keeper", seal.keeper())
                .put("algorithm", seal.algorithm())
                .put("key", seal.key())
                .put("value", seal.value());
        seal.certificates().forEach(by.putArray("certificates")::add);
        return json;
    }

    private static Map<String, byte[]> tables(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            throw new IllegalArgumentException("it holds no tables");
        }
        Map<String, byte[]> tables = new TreeMap<>();
        for (JsonNode table : list) {
            String name = text(only(table, Set.of("format", "table", "asOf", "sources", "rows"), "table"), "table");
            if (!ReferenceData.TABLES.contains(name)) {
                throw new IllegalArgumentException("this version knows no table '" + name + "'");
            }
            byte[] bytes = CanonicalJson.write(table).getBytes(StandardCharsets.UTF_8);
            DataTable.read(name, bytes);
            if (tables.put(name, bytes) != null) {
                throw new BadData(name, "table", "it stands twice");
            }
        }
        return tables;
    }

    private static Entry.Seal seal(JsonNode json) {
        ObjectNode seal = only(json, SEAL, "seal");
        List<String> certificates = new ArrayList<>();
        for (JsonNode certificate : seal.path("certificates")) {
            if (!certificate.isString()) {
                throw new IllegalArgumentException("'certificates' of its seal holds something that is not a text");
            }
            certificates.add(certificate.stringValue());
        }
        return new Entry.Seal(
                text(seal, "keeper"), text(seal, "algorithm"), text(seal, "key"), certificates, text(seal, "value"));
    }

    private static ObjectNode only(JsonNode json, Set<String> members, String what) {
        if (!(json instanceof ObjectNode object)) {
            throw new IllegalArgumentException("its " + what + " is not an object");
        }
        Set<String> found = new HashSet<>();
        object.properties().forEach(member -> found.add(member.getKey()));
        found.removeAll(members);
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown field '" + found.iterator().next() + "' in its " + what);
        }
        return object;
    }

    private static String text(ObjectNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("field '" + name + "' is missing or not a text");
        }
        return value.stringValue();
    }
}
