package punchlist.check.ports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.machine.Listener;
import punchlist.machine.network.SeenConnection;
import punchlist.machine.network.SeenConnection.Way;
import punchlist.machine.network.SeenConnections;
import punchlist.machine.network.SeenTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * Who was connected while this program listened ({@code punchlist watch}). Only adds to what is seen now: that nobody was
 * seen, or nobody listened, says nothing.
 */
public final class SeenEarlier {

    private record Place(Way way, Listener.Protocol protocol, int port) {}

    private final Optional<Reading<SeenTable>> reading;
    private final Optional<SeenTable> table;
    private final Map<Place, List<SeenConnection>> byPlace;

    private SeenEarlier(Optional<Reading<SeenTable>> reading) {
        this.reading = reading.filter(read -> read.answer() instanceof Answer.Known<SeenTable>);
        this.table = this.reading.flatMap(read -> read.answer().toOptional());
        this.byPlace = table.stream()
                .flatMap(all -> all.all().stream())
                .sorted(Comparator.comparing(SeenConnection::last).reversed())
                .collect(Collectors.groupingBy(one -> new Place(one.way(), one.protocol(), one.port())));
    }

    /** What must be asked. */
    public static Question<SeenTable> question() {
        return new SeenConnections();
    }

    /** Who was seen, by these readings. */
    public static SeenEarlier of(Readings readings) {
        return new SeenEarlier(readings.find(question()));
    }

    /** What it rests on; empty where nobody listened, or that could not be read. */
    public Optional<Reading<SeenTable>> reading() {
        return reading;
    }

    /** What was seen. */
    public Optional<SeenTable> table() {
        return table;
    }

    /** Who came in to a port, the last one seen first. */
    public List<SeenConnection> in(Listener.Protocol protocol, int port) {
        return byPlace.getOrDefault(new Place(Way.IN, protocol, port), List.of());
    }

    /** Whom this computer called at a port, the last one seen first. */
    public List<SeenConnection> called(Listener.Protocol protocol, int port) {
        return byPlace.getOrDefault(new Place(Way.OUT, protocol, port), List.of());
    }

    /** Everybody who came in. */
    public Stream<SeenConnection> in() {
        return table.stream().flatMap(all -> all.all().stream()).filter(one -> one.way() == Way.IN);
    }

    /** A time to the minute, in UTC. */
    public static String shown(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace(":00Z", "Z")
                .replace('T', ' ');
    }
}
