package punchlist.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of a table of reference data: reads its members and names table and row when one is wrong.
 *
 * @param table the table's name
 * @param number its number in the table, from 1
 * @param json its members
 */
public record Row(String table, int number, ObjectNode json) {

    /** What is wrong with this row. */
    public BadData bad(String reason) {
        return new BadData(table, "row " + number, reason);
    }

    /**
     * Refuses members that are none of these.
     *
     * @throws BadData when there is another
     */
    public void onlyMembers(Set<String> known) {
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (!known.contains(member.getKey())) {
                throw bad("unknown field '" + member.getKey() + "'");
            }
        }
    }

    /**
     * A text.
     *
     * @throws BadData when it is missing or of another type
     */
    public String text(String name) {
        return find(name).orElseThrow(() -> bad("field '" + name + "' is missing"));
    }

    /** A text, where there is one; see {@link #text}. */
    public Optional<String> find(String name) {
        return value(name).map(value -> {
            if (!value.isString()) {
                throw bad("field '" + name + "' is not a text");
            }
            return value.stringValue();
        });
    }

    /** The texts of a list; none where the member is missing; see {@link #text}. */
    public List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        value(name).ifPresent(value -> {
            if (!value.isArray()) {
                throw bad("field '" + name + "' is not a list");
            }
            for (JsonNode element : value) {
                if (!element.isString()) {
                    throw bad("field '" + name + "' holds something that is not a text");
                }
                all.add(element.stringValue());
            }
        });
        return all;
    }

    /** A whole number, where there is one; see {@link #text}. */
    public OptionalLong number(String name) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!value.get().isIntegralNumber()) {
            throw bad("field '" + name + "' is not a whole number");
        }
        return OptionalLong.of(value.get().longValue());
    }

    /** A day as {@code 2031-10-14}, where there is one; see {@link #text}. */
    public Optional<LocalDate> day(String name) {
        return find(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw bad("field '" + name + "' is not a day: " + text);
            }
        });
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isNull());
    }
}
