package punchlist.check.ports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.check.firewall.ExposureMap;
import punchlist.check.firewall.FirewallProfiles;
import punchlist.check.firewall.PortRules;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.ProfileState;
import punchlist.check.firewall.Programs;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.RuleBook;
import punchlist.check.firewall.Surroundings;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.machine.Peers;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * What is really open on this server, to whom and why, port by port: the plan's inbound ports first, then every other port
 * on which something listens that somebody reaches. Profiles in which the firewall is off or lets in what no rule names are
 * not weighed here: everything is open there, and the profiles' own findings say so. A profile whose settings were not read
 * is taken to stand as Windows comes, so that rules that are too wide are told; nothing passes by it ({@link #missing}).
 */
public final class PortSurvey {

    /** This computer's way to itself passes no firewall. */
    private static final AddressSet HERE = AddressText.parse("127.0.0.0/8")
            .orElseThrow()
            .plus(AddressText.parse("::1").orElseThrow());

    private record Key(PortTable table, Scope scope) {}

    private final PortPlan plan;
    private final RuleBook book;
    private final FirewallProfiles profiles;
    private final Reading<ListenerTable> listeners;
    private final Reading<PeerTable> peers;
    private final SeenEarlier earlier;
    private final ExposureMap exposure;
    private final Map<Profile, ProfileState> states = new EnumMap<>(Profile.class);
    private final List<Profile> guarded;
    private final List<PortLine> planned;
    private final List<PortLine> unexpected;

    private PortSurvey(PortTable table, Scope scope, Readings readings) {
        this.listeners = readings.get(new Listeners());
        this.peers = readings.get(new Peers());
        this.earlier = SeenEarlier.of(readings);
        this.plan = PortPlan.of(table, scope, listeners.answer());
        this.book = RuleBook.of(readings);
        this.profiles = FirewallProfiles.of(readings);
        for (Profile profile : Profile.values()) {
            states.put(profile, profiles.states().getOrDefault(profile, ProfileState.asInstalled()));
        }
        this.exposure = profiles.isComplete()
                ? ExposureMap.of(readings)
                : ExposureMap.of(book.rules(), states, Surroundings.of(readings));
        this.guarded = states.entrySet().stream()
                .filter(entry -> !entry.getValue().isOpenByDefault())
                .map(Map.Entry::getKey)
                .toList();
        this.planned = plan.inbound().stream().map(this::line).toList();
        this.unexpected = beside();
    }

    /** What must be asked. */
    public static List<Question<?>> questions() {
        List<Question<?>> all = new ArrayList<>(RuleBook.questions());
        all.add(new Listeners());
        all.add(new Peers());
        all.add(SeenEarlier.question());
        all.addAll(FirewallProfiles.questions());
        all.addAll(Surroundings.questions());
        return all;
    }

    /** The survey by these readings. */
    public static PortSurvey of(PortTable table, Scope scope, Readings readings) {
        return readings.once(new Key(table, scope), PortSurvey.class, all -> new PortSurvey(table, scope, all));
    }

    /** The plan's inbound ports, in its order. */
    public List<PortLine> planned() {
        return planned;
    }

    /** The ports outside the plan on which something listens that somebody else reaches, or may reach. */
    public List<PortLine> unexpected() {
        return unexpected;
    }

    private List<PortLine> beside() {
        Map<String, List<Listener>> byPort = new TreeMap<>();
        for (Listener listener : table()) {
            boolean planned = plan.inbound().stream().anyMatch(port -> port.isAt(listener));
            if (!planned && !listener.isLoopback()) {
                String key = "%s %05d".formatted(listener.protocol(), listener.port());
                byPort.computeIfAbsent(key, k -> new ArrayList<>()).add(listener);
            }
        }
        return byPort.values().stream()
                .map(here -> line(
                        Optional.empty(),
                        here.getFirst().protocol(),
                        here.getFirst().port(),
                        here))
                .filter(line -> line.standing() != Standing.IDLE)
                .toList();
    }

    private PortLine line(PlannedPort port) {
        List<Listener> here = table().stream().filter(port::isAt).toList();
        return line(Optional.of(port), port.protocol(), port.port(), here);
    }

    private PortLine line(Optional<PlannedPort> planned, Listener.Protocol protocol, int port, List<Listener> here) {
        List<String> names = planned.map(PlannedPort::programs).orElse(List.of());
        PortRules rules = exposure.port(protocol, port, new Programs(names, here));
        Map<Profile, AddressSet> reach = new EnumMap<>(Profile.class);
        AddressSet perhaps = AddressSet.none();
        for (Profile profile : guarded) {
            reach.put(profile, fromOutside(rules.surelyOpen(profile)));
            perhaps = perhaps.plus(fromOutside(rules.perhapsOpen(profile)));
        }
        return new PortLine(
                planned,
                protocol,
                port,
                standing(planned, reach, perhaps, here),
                reach,
                rules.rules().stream()
                        .filter(rule -> rule.action() != Rule.Action.BLOCK)
                        .toList(),
                here,
                connected(here),
                earlier.in(protocol, port));
    }

    private static AddressSet fromOutside(AddressSet reached) {
        return HERE.containsAll(reached) ? AddressSet.none() : reached;
    }

    private static Standing standing(
            Optional<PlannedPort> planned, Map<Profile, AddressSet> reach, AddressSet perhaps, List<Listener> here) {
        AddressSet reached = reach.values().stream().reduce(AddressSet.none(), AddressSet::plus);
        Permitted permitted =
                planned.map(PlannedPort::permitted).orElseGet(() -> new Permitted.Nobody(PlannedPort.OUTSIDE));
        AddressSet beyond = reached.minus(Permitted.of(permitted));
        boolean unclear = !perhaps.minus(reached).minus(Permitted.of(permitted)).isEmpty();
        return switch (permitted) {
            case Permitted.Nobody nobody when !beyond.isEmpty() -> Standing.OPEN;
            case Permitted.Named named when !beyond.isEmpty() -> Standing.WIDE;
            case Permitted.Unsaid unsaid when beyond.isWide() -> Standing.WIDE;
            case Permitted p when unclear -> Standing.UNCLEAR;
            case Permitted.Nobody nobody ->
                here.stream().allMatch(Listener::isLoopback) ? Standing.RIGHT : Standing.IDLE;
            case Permitted.Named named -> named.isServedBy(reached) ? Standing.RIGHT : Standing.SHUT;
            case Permitted.Unsaid unsaid -> Standing.UNSAID;
            case Permitted.NotUnderstood odd -> Standing.UNSAID;
        };
    }

    /** The rules about a port that were not weighed wholly, each with what was not, as people are told them. */
    String unweighed(PortLine line) {
        List<String> names = line.planned().map(PlannedPort::programs).orElse(List.of());
        Map<Rule, List<String>> unclear = exposure.port(
                        line.protocol(), line.port(), new Programs(names, line.listeners()))
                .unclear();
        return Unweighed.shown(unclear);
    }

    private List<Peer> connected(List<Listener> here) {
        return peers.answer().toOptional().stream()
                .flatMap(all -> all.all().stream())
                .filter(peer -> !peer.isLocal() && here.stream().anyMatch(peer::cameInTo))
                .toList();
    }

    private List<Listener> table() {
        return listeners.answer().toOptional().map(ListenerTable::all).orElse(List.of());
    }

    /** Everything that was read. */
    public List<Reading<?>> read() {
        List<Reading<?>> all = new ArrayList<>(book.read());
        all.addAll(profiles.read());
        all.add(listeners);
        all.add(peers);
        earlier.reading().ifPresent(all::add);
        return all.stream().filter(reading -> reading.answer().wasRead()).toList();
    }

    /** What would have to be read before anything passes; connections may be missing. */
    public List<Reading<?>> missing() {
        return Stream.of(
                        book.missing().stream(),
                        profiles.unread().stream(),
                        Stream.<Reading<?>>of(listeners)
                                .filter(reading -> !reading.answer().wasRead()))
                .flatMap(s -> s)
                .toList();
    }

    /** The rules in force that are or may be about a port of either protocol. */
    public List<Rule> near(int port) {
        return exposure.near(port);
    }

    /** The plan. */
    public PortPlan plan() {
        return plan;
    }

    /** All rules. */
    public RuleBook book() {
        return book;
    }

    /** The firewall's profiles. */
    public FirewallProfiles profiles() {
        return profiles;
    }

    /** What listens. */
    public Reading<ListenerTable> listeners() {
        return listeners;
    }

    /** Who is connected. */
    public Reading<PeerTable> peers() {
        return peers;
    }

    /** Who was connected while this program listened. */
    public SeenEarlier earlier() {
        return earlier;
    }

    /** Whether the machine's own rules count in a profile. */
    boolean takesLocalRules(Profile profile) {
        return states.entrySet().stream()
                .anyMatch(entry -> entry.getKey() == profile && entry.getValue().localRules());
    }

    /** The profiles in which the firewall is on and blocks what no rule names. */
    public List<Profile> guarded() {
        return guarded;
    }
}
