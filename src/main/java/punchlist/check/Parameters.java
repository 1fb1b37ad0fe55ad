package punchlist.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punchlist.reference.DataTable;
import punchlist.reference.ReferenceData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the flat parameters of a check or remedy. {@link #close()} refuses members that nobody asked for.
 */
public final class Parameters {

    private final ObjectNode json;
    private final ReferenceData data;
    private final Set<String> used = new HashSet<>();

    /** The parameters of this object; tables are taken from {@code data}. */
    public Parameters(ObjectNode json, ReferenceData data) {
        this.json = json;
        this.data = data;
    }

    /**
     * A text.
     *
     * @throws IllegalArgumentException when it is missing or of another type
     */
    public String text(String name) {
        JsonNode value = get(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("parameter '" + name + "' is not a text");
        }
        return value.stringValue();
    }

    /** A text, or {@code otherwise} where there is none. */
    public String text(String name, String otherwise) {
        used.add(name);
        return json.has(name) ? text(name) : otherwise;
    }

    /** A whole number; see {@link #text(String)}. */
    public long number(String name) {
        JsonNode value = get(name);
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("parameter '" + name + "' is not a whole number");
        }
        return value.longValue();
    }

    /**
     * A table of reference data. Not a member of the parameters: the kind of check knows which it judges by.
     *
     * @throws punchlist.reference.BadData when there is none of this name
     */
    public DataTable table(String name) {
        return data.table(name);
    }

    /** A list of texts; see {@link #text(String)}. */
    public List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        JsonNode value = get(name);
        if (!value.isArray()) {
            throw new IllegalArgumentException("parameter '" + name + "' is not a list");
        }
        for (JsonNode element : value) {
            if (!element.isString()) {
                throw new IllegalArgumentException("parameter '" + name + "' holds something that is not a text");
            }
            all.add(element.stringValue());
        }
        return all;
    }

    /** A list of texts, or {@code otherwise} where there is none. */
    public List<String> texts(String name, List<String> otherwise) {
        used.add(name);
        return json.has(name) ? texts(name) : otherwise;
    }

    private JsonNode get(String name) {
        used.add(name);
        JsonNode value = json.get(name);
        if (value == null) {
            throw new IllegalArgumentException("parameter '" + name + "' is missing");
        }
        return value;
    }

    /**
     * Refuses what was not read.
     *
     * @throws IllegalArgumentException when there is an unknown parameter
     */
    public void close() {
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (!used.contains(member.getKey())) {
                throw new IllegalArgumentException("unknown parameter '" + member.getKey() + "'");
            }
        }
    }
}
