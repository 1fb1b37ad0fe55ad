package punchlist.ui.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import punchlist.machine.Listener;
import punchlist.reading.Why;
import punchlist.session.watch.Watching;

/** Hears of every address while it is listened, and tells of it once a look. Used by the listening thread alone. */
final class Hearing implements Watching.News {

    /** How many of the newest are told. */
    static final int NEWEST = 8;

    /** How many ports are told, those with the most addresses first. */
    static final int PORTS = 8;

    /** A port by its number. */
    record Place(Listener.Protocol protocol, int port) {}

    /** Of how many addresses a port was used. */
    record Used(Place place, int addresses) {}

    /** An address that came in for the first time. */
    record Fresh(Instant at, Place place, String address) {}

    /**
     * What was heard so far.
     *
     * @param elapsed how long it is listened
     * @param addresses how many addresses came in
     * @param ports the ports with the most of them
     * @param morePorts how many other ports were used
     * @param newest who came last, newest first
     * @param looks how often it was looked
     * @param unread how often of these in vain
     * @param why why the last of these was in vain
     */
    record Heard(
            Duration elapsed,
            int addresses,
            List<Used> ports,
            int morePorts,
            List<Fresh> newest,
            long looks,
            long unread,
            Optional<Why> why) {}

    private final Supplier<Instant> clock;
    private final Supplier<Duration> elapsed;
    private final Consumer<Heard> told;
    private final Set<String> addresses = new HashSet<>();
    private final Map<Place, Integer> ports =
            new TreeMap<>(Comparator.comparing(Place::protocol).thenComparingInt(Place::port));
    private final Deque<Fresh> newest = new ArrayDeque<>();
    private Optional<Why> why = Optional.empty();
    private long looks;
    private long unread;

    Hearing(Supplier<Instant> clock, Supplier<Duration> elapsed, Consumer<Heard> told) {
        this.clock = clock;
        this.elapsed = elapsed;
        this.told = told;
    }

    @Override
    public void seen(Listener.Protocol protocol, int port, String address) {
        Place place = new Place(protocol, port);
        addresses.add(address);
        ports.merge(place, 1, Integer::sum);
        newest.addFirst(new Fresh(clock.get(), place, address));
        if (newest.size() > NEWEST) {
            newest.removeLast();
        }
    }

    @Override
    public void looked(Optional<Why> inVain) {
        looks++;
        if (inVain.isPresent()) {
            unread++;
            why = inVain;
        }
        List<Used> most = ports.entrySet().stream()
                .map(entry -> new Used(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Used::addresses).reversed())
                .limit(PORTS)
                .toList();
        told.accept(new Heard(
                elapsed.get(),
                addresses.size(),
                most,
                ports.size() - most.size(),
                List.copyOf(newest),
                looks,
                unread,
                why));
    }
}
