package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchlist.check.address.AddressSet;
import punchlist.check.firewall.FirewallProfiles;
import punchlist.check.firewall.OutboundMap;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.ProfileState;
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
import punchlist.text.Phrase;

/** What this computer may call, by Windows' firewall, and what it is connected to now by its own call. */
final class Calls {

    private final RuleBook book;
    private final FirewallProfiles profiles;
    private final Reading<PeerTable> peers;
    private final Reading<ListenerTable> listeners;
    private final OutboundMap map;

    private Calls(Readings readings) {
        this.book = RuleBook.of(readings);
        this.profiles = FirewallProfiles.of(readings);
        this.peers = readings.get(new Peers());
        this.listeners = readings.get(new Listeners());
        this.map = OutboundMap.of(book.rules(), profiles.states(), Surroundings.of(readings));
    }

    /** What must be asked. */
    static List<Question<?>> questions() {
        List<Question<?>> all = new ArrayList<>(PortSurvey.questions());
        all.addAll(FirewallProfiles.outboundQuestions());
        return all;
    }

    static Calls of(Readings readings) {
        return readings.once("", Calls.class, Calls::new);
    }

    /** What would have to be read before rules for calls can be judged. */
    List<Reading<?>> missing() {
        return Stream.concat(book.missing().stream(), profiles.unread().stream())
                .toList();
    }

    /** Everything that was read. */
    List<Reading<?>> read() {
        return Stream.of(book.read().stream(), profiles.read().stream(), Stream.<Reading<?>>of(peers, listeners))
                .flatMap(all -> all)
                .filter(reading -> reading.answer().wasRead())
                .toList();
    }

    /** Whether it is known how every profile treats calls. */
    boolean isComplete() {
        return profiles.isComplete()
                && profiles.states().values().stream()
                        .allMatch(state -> state.blocksOutbound().isPresent());
    }

    /** The profiles in which what no rule names may be called. */
    List<Profile> open() {
        return Stream.of(Profile.values())
                .filter(profile -> !isShut(profiles.states().get(profile)))
                .toList();
    }

    private static boolean isShut(@Nullable ProfileState state) {
        return state != null && state.on() && state.blocksOutbound().orElse(false);
    }

    /** The names of these profiles, for people. */
    static String shown(List<Profile> profiles) {
        return profiles.stream().map(Profile::shown).collect(Collectors.joining(", "));
    }

    /** The profiles in which a program without rules of its own surely calls these addresses. */
    List<Profile> callable(Listener.Protocol protocol, int port, AddressSet addresses) {
        return Stream.of(Profile.values())
                .filter(profile -> profiles.states().containsKey(profile))
                .filter(profile -> !addresses
                        .minus(addresses.minus(map.perhapsCallable(protocol, port, profile)))
                        .isEmpty())
                .toList();
    }

    /** The active rules of this computer's calls over TCP or UDP that let out. */
    List<Rule> allowing() {
        return book.rules().stream()
                .filter(rule ->
                        rule.active() && rule.text().first("Dir").orElse("").equalsIgnoreCase("Out"))
                .filter(rule -> rule.action() == Rule.Action.ALLOW && !rule.onlyForStoreApp())
                .filter(rule -> rule.isAbout(6) || rule.isAbout(17))
                .filter(this::counts)
                .toList();
    }

    private boolean counts(Rule rule) {
        return rule.profiles().stream().anyMatch(profile -> {
            ProfileState state = profiles.states().get(profile);
            return state != null && state.on() && (!rule.local() || state.localRules());
        });
    }

    /** Connections that this computer opened to a port of others. */
    List<Peer> made(Set<Integer> ports) {
        List<Listener> here =
                listeners.answer().toOptional().map(ListenerTable::all).orElse(List.of());
        return peers.answer().toOptional().stream()
                .flatMap(table -> table.all().stream())
                .filter(peer -> !peer.isLocal() && here.stream().noneMatch(peer::cameInTo))
                .filter(peer -> ports.isEmpty() || ports.contains(peer.remotePort()))
                .toList();
    }

    /** Other computers with ports, once each, for people. */
    static Object shownPeers(List<Peer> all) {
        return all.isEmpty() ? Phrase.of("check.whitelist.none") : joined(all);
    }

    private static String joined(List<Peer> all) {
        return all.stream()
                .map(peer -> peer.remoteAddress() + " " + peer.protocol() + " " + peer.remotePort())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), names -> String.join(", ", names)));
    }

    /** Who is connected. */
    Reading<PeerTable> peers() {
        return peers;
    }
}
