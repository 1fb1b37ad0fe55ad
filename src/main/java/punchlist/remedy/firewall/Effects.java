package punchlist.remedy.firewall;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.check.firewall.FirewallProfiles;
import punchlist.check.firewall.Flight;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.ProfileState;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.RuleBook;
import punchlist.check.health.RemoteTools;
import punchlist.check.ports.SeenEarlier;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.machine.Peers;
import punchlist.machine.firewall.RuleText;
import punchlist.reading.Answer;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.text.Phrase;

/**
 * What a change of the firewall does to those who are connected, now or while somebody listened (design section 3.3).
 *
 * @param flight the change, flown before it is made
 * @param listeners what listens
 * @param peers who is connected now
 * @param observed connections that came in while somebody listened
 * @param seen whether listeners and connections could be seen
 */
record Effects(Flight flight, List<Listener> listeners, List<Peer> peers, Observed observed, boolean seen) {

    private static final int LISTED = 12;

    Effects {
        listeners = List.copyOf(listeners);
        peers = List.copyOf(peers);
    }

    /** The effects of going from these readings to those. */
    static Effects between(Readings before, Readings after) {
        FirewallProfiles now = FirewallProfiles.of(before);
        FirewallProfiles then = FirewallProfiles.of(after);
        List<Rule> rules = new ArrayList<>(RuleBook.of(before).rules());
        now.states().entrySet().stream()
                .filter(state -> state.getValue().isOpenByDefault())
                .filter(state -> !then.states()
                        .getOrDefault(state.getKey(), state.getValue())
                        .isOpenByDefault())
                .map(state -> open(state.getKey()))
                .forEach(rules::add);
        Map<Profile, ProfileState> states = then.states();
        Answer<ListenerTable> listeners = before.answer(new Listeners());
        Answer<PeerTable> peers = before.answer(new Peers());
        List<Listener> here = listeners.toOptional().map(ListenerTable::all).orElse(List.of());
        return new Effects(
                new Flight(rules, RuleBook.of(after).rules(), states),
                here,
                peers.toOptional().map(PeerTable::all).orElse(List.of()),
                Observed.of(before, here),
                listeners instanceof Answer.Known && peers instanceof Answer.Known);
    }

    /** A profile that is open now, as a rule. */
    private static Rule open(Profile profile) {
        String text = "v2.10|Action=Allow|Active=TRUE|Dir=In|Profile=" + profile.shown() + "|Name=open|";
        return new Rule("open in " + profile.shown(), false, RuleText.parse(text));
    }

    /** Own rules that keep the sessions in use from being cut: for each tool, the addresses that are connected now. */
    List<OwnRules.Own> sessions(RemoteTools tools) {
        Map<String, OwnRules.Own> all = new LinkedHashMap<>();
        for (Flight.Cut cut : flight.cut(peers, listeners)) {
            Listener listener = cut.listener();
            tools.at(listener).ifPresent(tool -> {
                var at = OwnRules.at(tool.name(), listener.protocol(), listener.port());
                all.put(at.name(), OwnRules.in(at, listener.protocol(), listener.port(), connected(listener)));
            });
        }
        return List.copyOf(all.values());
    }

    private AddressSet connected(Listener listener) {
        return peers.stream()
                .filter(peer -> !peer.isLocal()
                        && peer.localPort() == listener.port()
                        && peer.protocol() == listener.protocol())
                .flatMap(peer -> AddressText.parse(peer.remoteAddress()).stream())
                .reduce(AddressSet.none(), AddressSet::plus);
    }

    /** What it may do beyond its purpose. */
    Set<Hazard> hazards(RemoteTools tools) {
        Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        if (!seen
                || flight.narrowed(listeners).stream()
                        .anyMatch(listener -> tools.at(listener).isPresent())) {
            hazards.add(Hazard.CUTS_REMOTE);
        }
        if (!flight.cut(peers, listeners).isEmpty()
                || !flight.cut(observed.peers(), observed.listeners()).isEmpty()) {
            hazards.add(Hazard.STOPS_DATA);
        }
        return hazards;
    }

    /** Who notices it. */
    List<Phrase> notices() {
        List<Phrase> notices = new ArrayList<>();
        List<String> narrowed = flight.narrowed(listeners).stream()
                .map(Effects::shown)
                .distinct()
                .toList();
        if (!narrowed.isEmpty()) {
            notices.add(Phrase.of("remedy.firewall.narrowed", listed(narrowed)));
        }
        List<String> cuts = flight.cut(peers, listeners).stream()
                .map(Effects::shown)
                .distinct()
                .toList();
        if (!cuts.isEmpty()) {
            notices.add(Phrase.of("remedy.firewall.cut", listed(cuts)));
        }
        List<String> earlier = flight.cut(observed.peers(), observed.listeners()).stream()
                .filter(cut -> !cuts.contains(shown(cut)))
                .map(cut -> shown(cut) + ", " + SeenEarlier.shown(observed.last(cut.peer())))
                .distinct()
                .toList();
        if (!earlier.isEmpty()) {
            notices.add(Phrase.of("remedy.firewall.cutEarlier", listed(earlier)));
        }
        if (!seen) {
            notices.add(Phrase.of("remedy.firewall.unseen"));
        }
        return notices;
    }

    private static String shown(Flight.Cut cut) {
        return cut.peer().remoteAddress() + " → " + shown(cut.listener());
    }

    private static String listed(List<String> all) {
        return all.stream().limit(LISTED).collect(Collectors.joining("; ")) + (all.size() > LISTED ? "; …" : "");
    }

    private static String shown(Listener listener) {
        String program = listener.process()
                .map(path -> path.substring(path.lastIndexOf('\\') + 1))
                .orElse("PID " + listener.pid());
        return listener.protocol() + " " + listener.port() + " (" + program + ")";
    }
}
