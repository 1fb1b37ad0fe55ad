package punchlist.session.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.machine.Peers;
import punchlist.machine.network.SeenConnection.Way;
import punchlist.reading.Answer;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/** Adds looks up, in bounded memory. */
final class Tally {

    /** How many addresses, each counted once for each port, are kept. */
    static final int MOST = 10_000;

    private final Watching.News news;
    private final Map<Place, Port> ports = new TreeMap<>(
            Comparator.comparing(Place::way).thenComparing(Place::protocol).thenComparingInt(Place::port));
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private Optional<Why> why = Optional.empty();
    private long looks;
    private long unread;
    private long leftOut;
    private int kept;

    private record Place(Way way, Listener.Protocol protocol, int port) {}

    private record Port(Set<String> programs, Set<String> services, Map<String, SeenPeer> peers) {}

    Tally(Watching.News news) {
        this.news = news;
    }

    /** One more look. */
    void add(Readings readings) {
        Reading<ListenerTable> listeners = readings.get(new Listeners());
        Reading<PeerTable> peers = readings.get(new Peers());
        looks++;
        first = first.or(() -> Optional.of(peers.at()));
        last = Optional.of(peers.at());
        if (listeners.answer() instanceof Answer.Known<ListenerTable>(ListenerTable here)
                && peers.answer() instanceof Answer.Known<PeerTable>(PeerTable connected)) {
            add(here.all(), connected.all(), peers.at());
            news.looked(Optional.empty());
        } else {
            unread++;
            why = Stream.<Reading<?>>of(listeners, peers)
                    .flatMap(reading -> why(reading).stream())
                    .findFirst();
            news.looked(why);
        }
    }

    private static Optional<Why> why(Reading<?> reading) {
        return switch (reading.answer()) {
            case Answer.Unread<?>(Why because) -> Optional.of(because);
            case Answer.Absent<?> absent -> Optional.of(new Why.Failed(reading.source(), "no table"));
            case Answer.Known<?> known -> Optional.empty();
        };
    }

    private void add(Collection<Listener> listeners, Collection<Peer> peers, Instant at) {
        Set<String> own = new HashSet<>();
        peers.forEach(peer -> own.add(peer.localAddress()));
        Set<List<Object>> counted = new HashSet<>(); // one address with several connections is seen once a look
        for (Peer peer : peers) {
            boolean foreign = !peer.isLocal() && !own.contains(peer.remoteAddress());
            if (foreign) {
                List<Listener> into = listeners.stream().filter(peer::cameInTo).toList();
                Place place = into.isEmpty()
                        ? new Place(Way.OUT, peer.protocol(), peer.remotePort())
                        : new Place(Way.IN, peer.protocol(), peer.localPort());
                if (counted.add(List.of(place, peer.remoteAddress()))) {
                    add(place, peer, into, at);
                }
            }
        }
    }

    private void add(Place place, Peer peer, List<Listener> into, Instant at) {
        String address = peer.remoteAddress();
        Optional<Port> known = Optional.ofNullable(ports.get(place));
        Optional<SeenPeer> seen =
                known.flatMap(port -> Optional.ofNullable(port.peers().get(address)));
        if (seen.isEmpty() && kept == MOST) {
            leftOut++;
            return;
        }
        Port port = known.orElseGet(() -> {
            Port made = new Port(new TreeSet<>(String.CASE_INSENSITIVE_ORDER), new TreeSet<>(), new TreeMap<>());
            ports.put(place, made);
            return made;
        });
        peer.process().filter(program -> into.isEmpty()).ifPresent(program -> keep(port.programs(), program));
        into.forEach(listener -> listener.process().ifPresent(program -> keep(port.programs(), program)));
        into.forEach(listener -> listener.services().forEach(service -> keep(port.services(), service)));
        port.peers().put(address, seen.map(one -> one.again(at)).orElseGet(() -> new SeenPeer(address, at, at, 1)));
        if (seen.isEmpty()) {
            kept++;
            if (place.way() == Way.IN) {
                news.seen(place.protocol(), place.port(), address);
            }
        }
    }

    private static void keep(Set<String> texts, String text) {
        if (texts.size() < Watching.PROGRAMS) {
            texts.add(text);
        }
    }

    /** What it adds up to. */
    Watched watched(boolean cutShort) {
        return new Watched(
                first.orElseThrow(),
                last.orElseThrow(),
                looks,
                unread,
                why,
                cutShort,
                leftOut,
                ports(Way.IN),
                ports(Way.OUT));
    }

    private List<WatchedPort> ports(Way way) {
        List<WatchedPort> all = new ArrayList<>();
        ports.forEach((place, port) -> {
            if (place.way() == way) {
                all.add(new WatchedPort(
                        place.protocol(),
                        place.port(),
                        List.copyOf(port.programs()),
                        List.copyOf(port.services()),
                        List.copyOf(port.peers().values())));
            }
        });
        return all;
    }
}
