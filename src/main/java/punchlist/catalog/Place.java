package punchlist.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A place in a catalogue file: reads its members and names file and path when one is wrong. */
record Place(String file, String path, JsonNode json) {

    BadCatalog bad(String reason) {
        return new BadCatalog(file, path, reason);
    }

    void onlyMembers(Set<String> known) {
        if (!json.isObject()) {
            throw bad("expected an object");
        }
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (!known.contains(member.getKey())) {
                throw bad("unknown field '" + member.getKey() + "'");
            }
        }
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> bad("'" + name + "' is missing"));
    }

    Optional<String> optionalText(String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw bad("'" + name + "' is not a text");
        }
        return Optional.of(value.stringValue());
    }

    boolean flag(String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isBoolean()) {
            throw bad("'" + name + "' is neither true nor false");
        }
        return value.booleanValue();
    }

    /** A flag; false where it is missing. */
    boolean optionalFlag(String name) {
        return json.has(name) && flag(name);
    }

    OptionalInt optionalNumber(String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (!value.isInt()) {
            throw bad("'" + name + "' is not a whole number");
        }
        return OptionalInt.of(value.intValue());
    }

    List<String> optionalTexts(String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw bad("'" + name + "' is not a list");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isString()) {
                throw bad("'" + name + "' holds something that is not a text");
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    List<Place> elements(String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isArray()) {
            throw bad("'" + name + "' is not a list");
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            JsonNode element = value.get(i);
            String id = element.path("id").asString("");
            places.add(new Place(file, path + "." + name + "[" + i + "]" + (id.isEmpty() ? "" : " " + id), element));
        }
        return places;
    }

    Optional<Place> optionalObject(String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            throw bad("'" + name + "' is not an object");
        }
        return Optional.of(new Place(file, path + "." + name, value));
    }

    ObjectNode object() {
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw bad("expected an object");
    }

    Step step() {
        String word = text("step");
        return Step.ofKey(word).orElseThrow(() -> bad("step '" + word + "' is not known"));
    }
}
