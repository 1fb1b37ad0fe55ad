package punchlist.reading;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One section of a snapshot. Member names compare without case, as Windows' names do; writing keeps the spelling that
 * came first. Not thread-safe while written to.
 */
public final class Section {

    private final ObjectNode root;
    private final String name;

    /** Objects in which a member was missed, and from the second time on the spelling of their members without case. */
    private final IdentityHashMap<JsonNode, Map<String, String>> spellings = new IdentityHashMap<>();

    /** The section {@code name} of the snapshot {@code root}; it need not exist yet. */
    public Section(ObjectNode root, String name) {
        this.root = root;
        this.name = name;
    }

    /** Another section of the same snapshot. */
    public Section beside(String other) {
        return new Section(root, other);
    }

    /** What stands at the path: empty when nothing was recorded there, a JSON null when it was looked for in vain. */
    public Optional<JsonNode> at(List<String> path) {
        Optional<JsonNode> here = member(root, name);
        for (String step : path) {
            here = here.flatMap(node -> member(node, step));
        }
        return here;
    }

    /** The members of the object at the path, in the order of the file; empty where there is no object. */
    public Stream<Map.Entry<String, JsonNode>> members(List<String> path) {
        return at(path).filter(JsonNode::isObject).map(JsonNode::properties).stream()
                .flatMap(p -> p.stream());
    }

    /** Writes a value at the path and makes the objects on the way. */
    public void put(List<String> path, JsonNode value) {
        if (path.isEmpty()) {
            root.set(name, value);
            return;
        }
        ObjectNode here = child(root, name);
        for (String step : path.subList(0, path.size() - 1)) {
            here = child(here, step);
        }
        set(here, spelling(here, path.getLast()), value);
    }

    private void set(ObjectNode parent, String member, JsonNode value) {
        parent.set(member, value);
        Map<String, String> known = spellings.getOrDefault(parent, Map.of());
        if (!known.isEmpty()) {
            known.putIfAbsent(member, member);
        }
    }

    /** Removes what stands at the path, if anything does. */
    public void remove(List<String> path) {
        if (path.isEmpty()) {
            root.remove(name);
            return;
        }
        at(path.subList(0, path.size() - 1)).filter(JsonNode::isObject).ifPresent(node -> {
            ((ObjectNode) node).remove(spelling(node, path.getLast()));
            spellings.remove(node);
        });
    }

    private ObjectNode child(ObjectNode parent, String step) {
        String spelled = spelling(parent, step);
        if (parent.get(spelled) instanceof ObjectNode there) {
            return there;
        }
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        set(parent, spelled, made);
        return made;
    }

    private Optional<JsonNode> member(JsonNode node, String step) {
        return node.isObject() ? Optional.ofNullable(node.get(spelling(node, step))) : Optional.empty();
    }

    private String spelling(JsonNode node, String step) {
        if (node.has(step)) {
            return step;
        }
        Map<String, String> known = spellings.get(node);
        if (known == null) {
            spellings.put(node, Map.of());
            return node.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(step::equalsIgnoreCase)
                    .findFirst()
                    .orElse(step);
        }
        if (known.isEmpty()) {
            known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String member : node.propertyNames()) {
                known.putIfAbsent(member, member);
            }
            spellings.put(node, known);
        }
        return known.getOrDefault(step, step);
    }
}
