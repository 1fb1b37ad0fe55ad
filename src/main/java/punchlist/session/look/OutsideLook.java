package punchlist.session.look;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import punchlist.machine.AskingMachine;
import punchlist.machine.Breaker;
import punchlist.machine.Deadline;
import punchlist.machine.Listener;
import punchlist.machine.Machine;
import punchlist.probe.ConsentGate;
import punchlist.probe.ProbeAnswerers;
import punchlist.probe.Secrets;
import punchlist.probe.TcpDoor;
import punchlist.probe.UdpDoor;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.record.Line;
import punchlist.record.Look;
import punchlist.record.LookJudging;
import punchlist.scope.Scope;
import punchlist.session.Product;
import punchlist.text.Phrase;

/**
 * Looks at a server from another computer, port by port, one connection at a time. Nothing is asked but what was named;
 * what an endpoint is asked beyond a TLS hello and GetEndpoints needs the scope's consent, as everywhere.
 */
public final class OutsideLook {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Product product;
    private final Witness witness;

    /** A look by this witness. */
    public OutsideLook(Product product, Witness witness) {
        this.product = product;
        this.witness = witness;
    }

    /** What was seen of a port, before it is known whether the computer is there at all. */
    private record Tried(PortToTry port, Look.Planned planned, Look.Seen seen, List<String> keys, List<Phrase> notes) {}

    /**
     * Looks at these addresses.
     *
     * @param scope what the record's scope says; its endpoints carry the consent
     * @param heard hears of each address before it is looked at
     */
    public Look look(List<NamedAddress> addresses, LookTargets targets, Scope scope, Consumer<NamedAddress> heard) {
        Instant started = witness.clock().instant();
        List<Reading<?>> readings = new ArrayList<>();
        List<Look.Target> seen = new ArrayList<>();
        for (NamedAddress address : addresses) {
            heard.accept(address);
            seen.add(target(address, targets, scope, readings));
        }
        return new Look(
                witness.by(),
                witness.from(),
                witness.side().addresses(),
                witness.account(),
                product.version(),
                product.catalog().hash(),
                Line.NOTHING_BEFORE,
                started,
                witness.clock().instant(),
                seen,
                product.store().readings(Readings.of(readings)),
                Optional.empty());
    }

    private Look.Target target(NamedAddress address, LookTargets targets, Scope scope, List<Reading<?>> readings) {
        Optional<String> from = witness.side().towards(address.ip());
        boolean own = witness.side().isOwn(address.ip());
        LookedEndpoints endpoints = new LookedEndpoints(address, targets, scope);
        Machine asking = new AskingMachine(
                witness.from(),
                witness.clock(),
                ProbeAnswerers.all(endpoints.scope(), Secrets.none(), witness.limits()),
                System.getProperty("os.name", "unknown"));
        Function<Question<?>, String> source = this::source;
        List<Tried> tried = new ArrayList<>();
        try (Deadline deadline = new Deadline(new ConsentGate(asking, endpoints.scope()), source, LIMIT)) {
            Machine machine = new Breaker(deadline, source);
            for (PortToTry port : targets.ports()) {
                tried.add(tried(port, port.planned(from.orElse("")), address, endpoints, machine, readings));
            }
        }
        boolean there = tried.stream().anyMatch(t -> t.seen().isAnswer());
        List<Look.Port> ports = tried.stream().map(t -> port(t, there, own)).toList();
        return new Look.Target(address.address(), from, own, there, ports);
    }

    private Tried tried(
            PortToTry port,
            Look.Planned planned,
            NamedAddress address,
            LookedEndpoints endpoints,
            Machine machine,
            List<Reading<?>> readings) {
        List<Reading<?>> here = new ArrayList<>();
        List<Phrase> notes = new ArrayList<>();
        Look.Seen seen;
        if (port.protocol() == Listener.Protocol.TCP) {
            seen = LookJudging.tcp(asked(machine, new TcpDoor(address.host(), port.port()), here)
                    .answer());
            if (seen == Look.Seen.OPEN) {
                notes.addAll(endpoints.ask(port.port(), machine, here));
            }
        } else {
            seen = LookJudging.udp(asked(machine, new UdpDoor(address.host(), port.port()), here)
                    .answer());
        }
        readings.addAll(here);
        List<String> keys =
                here.stream().map(r -> product.kinds().key(r.question())).toList();
        return new Tried(port, planned, seen, keys, notes);
    }

    private static <T> Reading<T> asked(Machine machine, Question<T> question, List<Reading<?>> into) {
        Reading<T> reading = machine.ask(question);
        into.add(reading);
        return reading;
    }

    private static Look.Port port(Tried tried, boolean there, boolean own) {
        PortToTry port = tried.port();
        return new Look.Port(
                port.protocol().name(),
                port.port(),
                port.controls(),
                port.origin(),
                tried.planned(),
                tried.seen(),
                LookJudging.outcome(port.protocol(), tried.planned(), tried.seen(), there, own),
                tried.keys(),
                tried.notes());
    }

    private String source(Question<?> question) {
        return sourceOf(question);
    }

    private <T> String sourceOf(Question<T> question) {
        QuestionKind<Question<T>, T> kind = product.kinds().of(question);
        return kind.source().apply(question);
    }
}
