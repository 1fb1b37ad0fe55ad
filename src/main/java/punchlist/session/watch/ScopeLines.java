package punchlist.session.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.scope.Scope;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What could be added to a scope after watching: addresses that came in and that it does not name yet. Only a proposal:
 * who came in is not yet who may.
 *
 * @param added the new addresses by field; no field without one
 * @param then each of these fields as it would then be
 */
public record ScopeLines(Map<ScopeField, List<String>> added, Map<ScopeField, List<String>> then) {

    /** Copies the maps. */
    public ScopeLines {
        added = Map.copyOf(added);
        then = Map.copyOf(then);
    }

    /** What could be added to this scope. */
    public static ScopeLines of(Watched watched, Scope scope) {
        Map<ScopeField, List<String>> added = new EnumMap<>(ScopeField.class);
        Map<ScopeField, List<String>> then = new EnumMap<>(ScopeField.class);
        for (ScopeField field : ScopeField.values()) {
            List<String> fresh = fresh(field, watched, scope);
            if (!fresh.isEmpty()) {
                added.put(field, fresh);
                then.put(
                        field,
                        Stream.concat(field.in(scope.igss()).stream(), fresh.stream())
                                .toList());
            }
        }
        return new ScopeLines(added, then);
    }

    /** Addresses, in their order, that neither this field nor the partner's names. */
    private static List<String> fresh(ScopeField field, Watched watched, Scope scope) {
        AddressSet known = AddressSet.none();
        for (String text : Stream.concat(field.in(scope.igss()).stream(), scope.igss().partner().stream())
                .toList()) {
            known = AddressText.parse(text).map(known::plus).orElse(known);
        }
        List<String> all = new ArrayList<>();
        for (AddressSet one : seen(field, watched).values()) {
            if (!known.containsAll(one)) {
                all.add(one.toString());
            }
        }
        return all;
    }

    private static Map<String, AddressSet> seen(ScopeField field, Watched watched) {
        Map<String, AddressSet> all = new TreeMap<>();
        watched.ports().stream()
                .filter(field::isMetAt)
                .flatMap(port -> port.peers().stream())
                .forEach(peer -> {
                    Optional<AddressSet> read = AddressText.parse(peer.address());
                    read.ifPresent(set -> all.put(set.toString(), set));
                });
        return all;
    }

    /** Whether there is nothing to add. */
    public boolean isEmpty() {
        return added.isEmpty();
    }

    /** How many addresses would be added. */
    public int size() {
        return added.values().stream().mapToInt(List::size).sum();
    }

    /** The fields as they would then be, as part of {@code punchlist-scope/1}. */
    public ObjectNode fragment() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode igss = json.putObject("igss");
        for (ScopeField field : ScopeField.values()) {
            Optional.ofNullable(then.get(field)).ifPresent(all -> put(igss.putArray(field.member()), all));
        }
        return json;
    }

    /** Only the new addresses, by field. */
    public ObjectNode news() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (ScopeField field : ScopeField.values()) {
            Optional.ofNullable(added.get(field)).ifPresent(all -> put(json.putArray(field.member()), all));
        }
        return json;
    }

    private static void put(ArrayNode array, List<String> all) {
        all.forEach(array::add);
    }
}
