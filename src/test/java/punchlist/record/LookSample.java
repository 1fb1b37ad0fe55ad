package punchlist.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import punchlist.machine.MachineId;
import punchlist.text.Phrase;
import tools.jackson.databind.json.JsonMapper;

/** Looks from outside, made by hand. */
public final class LookSample {

    private static final Instant AT = Instant.parse("2026-11-22T11:00:00Z");

    private LookSample() {}

    /** A look at a few ports. */
    public static Look look(String by, int port) {
        return look(
                by,
                AT,
                List.of(
                        port(port, Look.Planned.NOT_REACHED, Look.Seen.OPEN, Look.Outcome.REACHED_AGAINST_PLAN),
                        port(port + 1, Look.Planned.MAY, Look.Seen.REFUSED, Look.Outcome.NOT_NEEDED)));
    }

    static Look small(String by) {
        return look(by, AT, List.of(port(7, Look.Planned.MAY, Look.Seen.REFUSED, Look.Outcome.NOT_NEEDED)));
    }

    /** A look of one time at these ports. */
    public static Look look(String by, Instant at, List<Look.Port> ports) {
        return new Look(
                by,
                new MachineId(MachineId.Kind.LOCAL, "laptop-id", "LAPTOP"),
                List.of("10.0.4.77", "fe80::1"),
                "holm",
                "1.2.3",
                "cd",
                Line.NOTHING_BEFORE,
                at,
                at.plusSeconds(9),
                List.of(
                        new Look.Target("10.0.4.1", Optional.of("10.0.4.77"), false, true, ports),
                        new Look.Target("10.0.4.2", Optional.empty(), true, false, List.of())),
                ports.stream().map(LookSample::reading).toList(),
                Optional.empty());
    }

    /** The reading that shows what was seen of a TCP port of 10.0.4.1. */
    private static StoredReading reading(Look.Port port) {
        String door =
                switch (port.seen()) {
                    case OPEN -> "\"open\"";
                    case DROPPED -> "\"dropped\"";
                    case REFUSED -> "\"closed\"";
                    case SILENT -> "\"filtered\"";
                    default -> "{\"unread\":{\"timeout\":{\"ms\":1}}}";
                };
        return new StoredReading(
                "TcpDoor",
                key(port.port()),
                "probe",
                AT,
                1,
                Optional.empty(),
                JsonMapper.shared().readTree(door));
    }

    /** The key of a reading of a TCP port of 10.0.4.1. */
    public static String key(int port) {
        return "probes/tcpDoor/10.0.4.1:" + port;
    }

    /** A port of the control X-1. */
    public static Look.Port port(int port, Look.Planned planned, Look.Seen seen, Look.Outcome outcome) {
        return new Look.Port(
                "TCP",
                port,
                List.of("X-1"),
                Look.Origin.PLAN,
                planned,
                seen,
                outcome,
                List.of(key(port)),
                List.of(Phrase.of("look.ua", 2, 1)));
    }

    static Look sealed(String by) {
        return look(by, AT, List.of()).sealed(new Entry.Seal("machine", "Ed25519", "a2V5", List.of(), "dmFsdWU="));
    }
}
