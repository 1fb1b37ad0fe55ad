package punchlist.scope;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A place in a scope file: reads its members and names file and path when one is wrong. */
record Field(String file, String path, JsonNode json) {

    /** Checks that it is an object. */
    Field {
        if (!json.isObject()) {
            throw new BadScope(file + ": " + path + ": expected an object");
        }
    }

    BadScope bad(String reason) {
        return new BadScope(file + ": " + path + ": " + reason);
    }

    void onlyMembers(Set<String> known) {
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (!known.contains(member.getKey())) {
                throw bad("unknown field '" + member.getKey() + "'");
            }
        }
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(json.get(name)).filter(node -> !node.isNull());
    }

    Optional<String> text(String name) {
        return member(name).map(node -> {
            if (!node.isString()) {
                throw bad("'" + name + "' is not a text");
            }
            return node.stringValue();
        });
    }

    Optional<Boolean> flag(String name) {
        return member(name).map(node -> {
            if (!node.isBoolean()) {
                throw bad("'" + name + "' is neither true nor false");
            }
            return node.booleanValue();
        });
    }

    Optional<Long> number(String name) {
        return member(name).map(node -> {
            if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                throw bad("'" + name + "' is not a whole number");
            }
            return node.longValue();
        });
    }

    /** A version as number or text: 17, "17", "17.0". */
    Optional<Integer> version(String name) {
        return member(name).map(node -> {
            String text = node.isString() ? node.stringValue() : node.toString();
            String major = text.strip().split("\\.", 2)[0];
            if (!major.matches("\\d{1,3}")) {
                throw bad("'" + name + "' is not a version");
            }
            return Integer.valueOf(major);
        });
    }

    List<String> texts(String name) {
        return elements(name).stream()
                .map(node -> {
                    if (!node.isString()) {
                        throw bad("'" + name + "' holds something that is not a text");
                    }
                    return node.stringValue();
                })
                .toList();
    }

    Optional<Set<String>> words(String name, Set<String> known) {
        if (member(name).isEmpty()) {
            return Optional.empty();
        }
        Set<String> words = new LinkedHashSet<>(texts(name));
        for (String word : words) {
            if (!known.contains(word)) {
                throw bad("'" + name + "' holds the unknown word '" + word + "'");
            }
        }
        return Optional.of(words);
    }

    <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return text(name).map(word -> {
            try {
                return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
            } catch (IllegalArgumentException e) {
                throw new BadScope(file + ": " + path + ": '" + name + "' has the unknown word '" + word + "'", e);
            }
        });
    }

    Optional<Field> object(String name) {
        return member(name).map(node -> new Field(file, path + "." + name, node));
    }

    List<Field> objects(String name) {
        List<Field> all = new ArrayList<>();
        List<JsonNode> nodes = elements(name);
        for (int i = 0; i < nodes.size(); i++) {
            all.add(new Field(file, path + "." + name + "[" + i + "]", nodes.get(i)));
        }
        return all;
    }

    private List<JsonNode> elements(String name) {
        List<JsonNode> all = new ArrayList<>();
        member(name).ifPresent(node -> {
            if (!node.isArray()) {
                throw bad("'" + name + "' is not a list");
            }
            node.forEach(all::add);
        });
        return all;
    }
}
