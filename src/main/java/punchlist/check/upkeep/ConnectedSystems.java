package punchlist.check.upkeep;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.machine.Peers;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Endpoint;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Every system that works with the server is documented (Kepware guide 8.5.1). Shows who is connected now, what listens to
 * others and what the scope names; the engineer completes the list, for much connects only now and then.
 */
public final class ConnectedSystems implements Check<ConnectedSystems.Parameter> {

    /** No parameters. */
    public record Parameter() {}

    private static final int LISTED = 40;

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("connected-systems", p -> new Parameter(), new ConnectedSystems());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return List.of(new Peers(), new Listeners());
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(control, scope, readings)));
    }

    private static Verdict verdict(ControlId control, Scope scope, Readings readings) {
        Reading<PeerTable> peers = readings.get(new Peers());
        Reading<ListenerTable> listeners = readings.get(new Listeners());
        if (peers.answer() instanceof Answer.Known<PeerTable>(PeerTable connected)
                && listeners.answer() instanceof Answer.Known<ListenerTable>(ListenerTable listening)) {
            return Assisted.asks(control, seen(scope, connected, listening), List.of(peers, listeners));
        }
        Reading<?> missing = peers.answer() instanceof Answer.Known<PeerTable> ? listeners : peers;
        return new Verdict.CouldNotCheck(
                List.of(peers, listeners), Phrase.of("check.upkeep.connected.expected"), Phrases.why(missing));
    }

    private static Phrase seen(Scope scope, PeerTable peers, ListenerTable listeners) {
        Map<String, Set<String>> byAddress = new TreeMap<>();
        peers.all().stream().filter(peer -> !peer.isLocal()).forEach(peer -> byAddress
                .computeIfAbsent(peer.remoteAddress(), address -> new TreeSet<>())
                .add(way(peer, listeners)));
        List<String> named = named(scope);
        AddressSet known = addresses(named);
        List<String> strangers = byAddress.keySet().stream()
                .filter(address ->
                        !AddressText.parse(address).map(known::containsAll).orElse(false))
                .toList();
        return Phrase.of(
                "check.upkeep.connected.seen",
                orNone(byAddress.entrySet().stream()
                        .limit(LISTED)
                        .map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
                        .collect(Collectors.joining("; "))),
                orNone(String.join(", ", strangers.stream().limit(LISTED).toList())),
                orNone(String.join(", ", named)),
                orNone(open(listeners)));
    }

    private static Object orNone(String text) {
        return text.isEmpty() ? Phrase.of("check.upkeep.connected.none") : text;
    }

    /** "in 12397" where it came to something that listens, else "out 502". */
    private static String way(Peer peer, ListenerTable listeners) {
        boolean in = listeners.all().stream().anyMatch(peer::cameInTo);
        return in ? "in " + peer.localPort() : "out " + peer.remotePort();
    }

    private static String open(ListenerTable listeners) {
        return listeners.all().stream()
                .filter(listener -> listener.protocol() == Listener.Protocol.TCP && !listener.isLoopback())
                .map(Listener::port)
                .distinct()
                .sorted()
                .limit(LISTED)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static List<String> named(Scope scope) {
        List<String> all = new ArrayList<>(scope.igss().stations());
        all.addAll(scope.igss().odbcStations());
        all.addAll(scope.igss().uaClients());
        all.addAll(scope.igss().driverStations());
        all.addAll(scope.igss().notifierStations());
        scope.igss().updateSource().ifPresent(all::add);
        all.addAll(scope.kepware().uaClients());
        all.addAll(scope.kepware().restClients());
        all.addAll(scope.kepware().configClients());
        scope.igss().partner().ifPresent(all::add);
        scope.plcPorts().forEach(port -> all.add(port.remote()));
        scope.endpoints().stream()
                .map(Endpoint::url)
                .flatMap(ConnectedSystems::host)
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    private static Stream<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost()).stream();
        } catch (URISyntaxException e) {
            return Stream.of();
        }
    }

    private static AddressSet addresses(List<String> named) {
        AddressSet all = AddressSet.none();
        for (String text : named) {
            Optional<AddressSet> parsed = AddressText.parse(text).filter(set -> !set.isWide());
            all = parsed.map(all::plus).orElse(all);
        }
        return all;
    }
}
