package punchlist.session.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punchlist.check.address.AddressText;
import punchlist.machine.Listener;
import punchlist.scope.Scope;

/**
 * An address that came in and that the scope does not name yet, with what was seen of it. Only a proposal: who came in is
 * not yet who may.
 *
 * @param field where it could stand
 * @param address as it would be written there
 * @param seen at which of that field's ports it was seen
 */
public record Newcomer(ScopeField field, String address, List<Sighting> seen) {

    /**
     * An address at a port.
     *
     * @param protocol the transport protocol
     * @param port the port
     * @param first when it was seen there first
     * @param last when it was seen there last
     * @param looks in how many looks
     */
    public record Sighting(Listener.Protocol protocol, int port, Instant first, Instant last, long looks) {}

    /** Copies the list. */
    public Newcomer {
        seen = List.copyOf(seen);
    }

    /** Whom this scope does not name, field by field, in the order of {@link ScopeLines}. */
    public static List<Newcomer> of(Watched watched, Scope scope) {
        ScopeLines lines = ScopeLines.of(watched, scope);
        List<Newcomer> all = new ArrayList<>();
        for (ScopeField field : ScopeField.values()) {
            List<String> added = lines.added().getOrDefault(field, List.of());
            Map<String, List<Sighting>> seen = added.isEmpty() ? Map.of() : seen(field, watched);
            added.forEach(address -> all.add(new Newcomer(field, address, seen.getOrDefault(address, List.of()))));
        }
        return all;
    }

    private static Map<String, List<Sighting>> seen(ScopeField field, Watched watched) {
        Map<String, List<Sighting>> all = new HashMap<>();
        for (WatchedPort port : watched.ports()) {
            if (field.isMetAt(port)) {
                port.peers().forEach(peer -> AddressText.parse(peer.address()).ifPresent(written -> all.computeIfAbsent(
                                written.toString(), none -> new ArrayList<>())
                        .add(new Sighting(port.protocol(), port.port(), peer.first(), peer.last(), peer.looks()))));
            }
        }
        return all;
    }

    /** The same scope with these in their fields; nothing else in it changes. */
    public static Scope into(Scope scope, Collection<Newcomer> taken) {
        Scope then = scope;
        for (Newcomer one : taken) {
            then = one.field().with(then, List.of(one.address()));
        }
        return then;
    }
}
