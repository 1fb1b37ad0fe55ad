package punchlist.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        here.set(spelling(here, path.getLast()), value);
    }

    /** Removes what stands at the path, if anything does. */
    public void remove(List<String> path) {
        if (path.isEmpty()) {
            root.remove(name);
            return;
        }
        at(path.subList(0, path.size() - 1)).filter(JsonNode::isObject).ifPresent(node -> ((ObjectNode) node)
                .remove(spelling(node, path.getLast())));
    }

    private static ObjectNode child(ObjectNode parent, String step) {
        String spelled = spelling(parent, step);
        if (parent.get(spelled) instanceof ObjectNode there) {
            return there;
        }
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        parent.set(spelled, made);
        return made;
    }

    private static Optional<JsonNode> member(JsonNode node, String step) {
        return node.isObject() ? Optional.ofNullable(node.get(spelling(node, step))) : Optional.empty();
    }

    private static String spelling(JsonNode node, String step) {
        if (node.has(step)) {
            return step;
        }
        return node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(step::equalsIgnoreCase)
                .findFirst()
                .orElse(step);
    }
}
