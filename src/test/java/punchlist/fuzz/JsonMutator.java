package punchlist.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Mutates JSON by its grammar: members renamed, doubled, left out, exchanged; values of other types; raw text. */
final class JsonMutator {

    private static final String MARK = "@@raw@@";

    private final List<JsonNode> trees = new ArrayList<>();

    /** Of seeds, those that are JSON. */
    JsonMutator(List<byte[]> seeds) {
        for (byte[] seed : seeds) {
            try {
                trees.add(JsonMapper.shared().readTree(seed));
            } catch (JacksonException e) {
                // seeds that are no JSON are mutated as text
            }
        }
    }

    /** The next input. */
    byte[] next(Random random) {
        if (trees.isEmpty()) {
            return Hostile.utf8(Mutator.pick(Hostile.RAW, random));
        }
        JsonNode tree = Mutator.pick(trees, random).deepCopy();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            mutate(tree, random);
        }
        String text = tree.toString();
        while (text.contains(MARK)) {
            text = text.replaceFirst(
                    "\"?" + MARK + "\"?", java.util.regex.Matcher.quoteReplacement(Mutator.pick(Hostile.RAW, random)));
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void mutate(JsonNode tree, Random random) {
        JsonNode parent = somewhere(tree, random);
        switch (parent) {
            case ObjectNode object -> object(object, random);
            case ArrayNode array -> array(array, random);
            default -> {}
        }
    }

    /** A container, deep ones as likely as shallow ones. */
    private static JsonNode somewhere(JsonNode tree, Random random) {
        JsonNode here = tree;
        while (true) {
            List<JsonNode> inner = new ArrayList<>();
            here.forEach(child -> {
                if (child.isContainer() && !child.isEmpty()) {
                    inner.add(child);
                }
            });
            if (inner.isEmpty() || random.nextInt(4) == 0) {
                return here;
            }
            here = Mutator.pick(inner, random);
        }
    }

    private void object(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty()) {
            object.set(Mutator.pick(Hostile.TEXTS, random), value(random));
            return;
        }
        String name = Mutator.pick(names, random);
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 ->
                object.set(Mutator.pick(Hostile.TEXTS, random), object.get(name).deepCopy());
            case 2 -> object.set(Mutator.pick(names, random), object.get(name).deepCopy());
            case 3 -> object.set(name.toUpperCase(java.util.Locale.ROOT), value(random));
            case 4 -> {
                Map.Entry<String, JsonNode> other = member(somewhere(Mutator.pick(trees, random), random), random);
                object.set(
                        random.nextBoolean() ? name : other.getKey(),
                        other.getValue().deepCopy());
            }
            default -> object.set(name, value(random));
        }
    }

    private static Map.Entry<String, JsonNode> member(JsonNode node, Random random) {
        List<Map.Entry<String, JsonNode>> all = new ArrayList<>(node.properties());
        return all.isEmpty() ? Map.entry("x", node) : Mutator.pick(all, random);
    }

    private void array(ArrayNode array, Random random) {
        if (array.isEmpty()) {
            array.add(value(random));
            return;
        }
        int at = random.nextInt(array.size());
        switch (random.nextInt(5)) {
            case 0 -> array.remove(at);
            case 1 -> array.add(array.get(at).deepCopy());
            case 2 -> array.insert(at, value(random));
            case 3 ->
                array.set(at, somewhere(Mutator.pick(trees, random), random).deepCopy());
            default -> array.set(at, value(random));
        }
    }

    private JsonNode value(Random random) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(6)) {
            case 0 -> StringNode.valueOf(MARK);
            case 1 -> StringNode.valueOf(Mutator.pick(Hostile.TEXTS, random));
            case 2 -> make.numberNode(random.nextLong() >> random.nextInt(64));
            case 3 ->
                member(somewhere(Mutator.pick(trees, random), random), random)
                        .getValue()
                        .deepCopy();
            case 4 -> random.nextBoolean() ? make.nullNode() : make.booleanNode(random.nextBoolean());
            default -> StringNode.valueOf(Mutator.pick(Hostile.TEXTS, random) + Mutator.pick(Hostile.TEXTS, random));
        };
    }
}
