package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.check.firewall.ExposureMap;
import punchlist.check.firewall.FirewallProfiles;
import punchlist.check.firewall.PortRules;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.Programs;
import punchlist.check.firewall.RuleBook;
import punchlist.check.firewall.Surroundings;
import punchlist.check.firewall.Unseen;
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
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Operator stations are limited to specific IP addresses (IGSS guide, "Network security"; IGSS-NET-5, from version 15). The
 * setting lies in System Configuration, whose database is not opened here: the engineer answers, beside who is connected now,
 * whom the firewall lets in, and whether dc.exe asks for the station's name.
 */
public final class StationsLimited implements Check<StationsLimited.Parameter> {

    private static final PortUse USE = new PortUse(
            false, "operator-stations", List.of(PortUsers.STATIONS), OptionalInt.empty(), OptionalInt.empty(), false);

    /**
     * What is known beforehand.
     *
     * @param port the port the stations connect to
     * @param programs the file names of the program that listens
     */
    public record Parameter(int port, List<String> programs) {
        /** Copies the list. */
        public Parameter {
            programs = List.copyOf(programs);
        }
    }

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "stations-limited",
                p -> new Parameter((int) p.number("port"), p.texts("programs")),
                new StationsLimited());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(RuleBook.questions());
        all.add(new Listeners());
        all.add(new Peers());
        all.addAll(FirewallProfiles.questions());
        all.addAll(Surroundings.questions());
        all.addAll(StationNames.needs(scope, soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(control, parameter, scope, readings)));
    }

    private static Verdict verdict(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Reading<PeerTable> peers = readings.get(new Peers());
        Reading<ListenerTable> listeners = readings.get(new Listeners());
        RuleBook book = RuleBook.of(readings);
        List<Reading<?>> missing = Stream.concat(
                        Stream.<Reading<?>>of(peers, listeners).filter(r -> !(r.answer() instanceof Answer.Known)),
                        book.missing().stream())
                .toList();
        Phrase expected = Phrase.of("check.stations.expected");
        if (!missing.isEmpty()) {
            return new Verdict.CouldNotCheck(missing, expected, Unseen.why(missing));
        }
        List<Listener> here = listening(parameter, listeners);
        Set<String> connected = connected(peers, here);
        List<String> strangers = strangers(connected, scope);
        Phrase seen = Phrase.of(
                "check.stations.seen",
                parameter.port(),
                orNone(String.join(", ", connected)),
                reach(parameter, book, FirewallProfiles.of(readings), here, Surroundings.of(readings)),
                orNone(String.join(", ", scope.igss().stations())),
                StationNames.seen(scope, readings));
        List<Reading<?>> evidence = evidence(book, peers, listeners, scope, readings);
        return strangers.isEmpty()
                ? Assisted.asks(control, seen, evidence)
                : new Verdict.Attention(
                        new Proof(evidence),
                        expected,
                        seen,
                        Phrase.of("check.stations.strangers", String.join(", ", strangers)));
    }

    private static List<Listener> listening(Parameter parameter, Reading<ListenerTable> listeners) {
        return listeners.answer().toOptional().stream()
                .flatMap(table -> table.all().stream())
                .filter(l -> l.protocol() == Listener.Protocol.TCP && l.port() == parameter.port())
                .toList();
    }

    private static Set<String> connected(Reading<PeerTable> peers, List<Listener> here) {
        return peers.answer().toOptional().stream()
                .flatMap(table -> table.all().stream())
                .filter(peer -> !peer.isLocal() && here.stream().anyMatch(peer::cameInTo))
                .map(Peer::remoteAddress)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Connected, and neither a station of the scope nor the partner server. */
    private static List<String> strangers(Set<String> connected, Scope scope) {
        if (!(USE.permitted(scope, OptionalInt.empty()) instanceof Permitted.Named named)) {
            return List.of();
        }
        AddressSet stations = named.addresses();
        AddressSet known = scope.igss()
                .partner()
                .flatMap(AddressText::parse)
                .map(stations::plus)
                .orElse(stations);
        return connected.stream()
                .filter(address ->
                        AddressText.parse(address).filter(known::containsAll).isEmpty())
                .toList();
    }

    private static Object reach(
            Parameter parameter, RuleBook book, FirewallProfiles profiles, List<Listener> here, Surroundings around) {
        List<String> open = profiles.states().entrySet().stream()
                .filter(e -> e.getValue().isOpenByDefault())
                .map(e -> e.getKey().shown())
                .sorted()
                .toList();
        if (!open.isEmpty()) {
            return Phrase.of("check.port.firewallOff", String.join(", ", open));
        }
        if (!profiles.isComplete()) {
            return Phrase.of("check.stations.profilesUnknown");
        }
        Programs programs = new Programs(parameter.programs(), here);
        PortRules exposure = ExposureMap.of(book.rules(), profiles.states(), around)
                .port(Listener.Protocol.TCP, parameter.port(), programs);
        AddressSet reach =
                Stream.of(Profile.values()).map(exposure::surelyOpen).reduce(AddressSet.none(), AddressSet::plus);
        return orNone(reach.toString());
    }

    private static List<Reading<?>> evidence(
            RuleBook book, Reading<PeerTable> peers, Reading<ListenerTable> listeners, Scope scope, Readings readings) {
        List<Reading<?>> all = new ArrayList<>(List.of(peers, listeners));
        all.addAll(book.read());
        all.addAll(FirewallProfiles.of(readings).read());
        all.addAll(StationNames.found(scope, readings));
        return all;
    }

    private static Object orNone(String text) {
        return text.isEmpty() ? Phrase.of("check.odbc.none") : text;
    }
}
