package punchlist.remedy.firewall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import punchlist.check.ports.SeenEarlier;
import punchlist.machine.Listener;
import punchlist.machine.Peer;
import punchlist.machine.network.SeenConnection;
import punchlist.reading.Readings;

/**
 * Connections that came in while somebody listened, as a change of the firewall is tried on them: each at what listens
 * there now, or, where nothing does at the moment, at what listened then.
 */
final class Observed {

    private static final String EVERYWHERE = "0.0.0.0";
    private static final int ANY_PORT = 0;

    private final IdentityHashMap<Peer, Instant> seen = new IdentityHashMap<>();
    private final List<Peer> peers = new ArrayList<>();
    private final List<Listener> listeners;

    private Observed(List<SeenConnection> came, List<Listener> here) {
        List<Listener> all = new ArrayList<>(here);
        for (SeenConnection one : came) {
            List<Listener> into = all.stream()
                    .filter(listener -> listener.protocol() == one.protocol()
                            && listener.port() == one.port()
                            && !listener.isLoopback())
                    .toList();
            if (into.isEmpty()) {
                Listener then = then(one);
                all.add(then);
                into = List.of(then);
            }
            into.forEach(listener -> add(peer(one, listener), one.last()));
        }
        listeners = List.copyOf(all);
    }

    /** What was observed, by these readings. */
    static Observed of(Readings readings, List<Listener> here) {
        return new Observed(SeenEarlier.of(readings).in().toList(), here);
    }

    private void add(Peer peer, Instant last) {
        peers.add(peer);
        seen.put(peer, last);
    }

    private static Listener then(SeenConnection one) {
        Optional<String> program = one.programs().stream().findFirst();
        return new Listener(one.protocol(), EVERYWHERE, one.port(), 0, program, List.of());
    }

    private static Peer peer(SeenConnection one, Listener listener) {
        return new Peer(
                one.protocol(),
                listener.address(),
                one.port(),
                one.address(),
                ANY_PORT,
                listener.pid(),
                listener.process());
    }

    /** The connections. */
    List<Peer> peers() {
        return List.copyOf(peers);
    }

    /** What listens, and what listened then where nothing does now. */
    List<Listener> listeners() {
        return listeners;
    }

    /** When one of {@link #peers} was seen last. */
    Instant last(Peer peer) {
        return seen.getOrDefault(peer, Instant.EPOCH);
    }
}
