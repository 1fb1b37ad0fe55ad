package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Listener;
import punchlist.machine.Peer;

/**
 * A change of rules, flown before it is made: which listeners lose addresses that reach them now, and which connections of
 * this moment would no longer be let in. An address is lost where it surely or perhaps came through before and does
 * so no longer. Says nothing of connections that are made only now and then. Where it was not read how a profile stands, it
 * is taken to stand as Windows comes.
 */
public final class Flight {

    /**
     * A connection that would be cut.
     *
     * @param peer the connection
     * @param listener where it came in
     */
    public record Cut(Peer peer, Listener listener) {}

    private final ExposureMap before;
    private final ExposureMap after;
    private final Map<Listener, AddressSet> lost = new HashMap<>();

    /** A change of rules, nothing else being known of the computer; see the other constructor. */
    public Flight(List<Rule> before, List<Rule> after, Map<Profile, ProfileState> states) {
        this(before, after, states, Surroundings.none());
    }

    /**
     * A change of rules.
     *
     * @param before all rules as they are
     * @param after all rules as they would be
     * @param states how the firewall stands, where it was read
     * @param around what else is known
     */
    public Flight(List<Rule> before, List<Rule> after, Map<Profile, ProfileState> states, Surroundings around) {
        Map<Profile, ProfileState> taken = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            taken.put(profile, states.getOrDefault(profile, ProfileState.asInstalled()));
        }
        this.before = ExposureMap.of(before, taken, around);
        this.after = ExposureMap.of(after, taken, around);
    }

    /** Those of these listeners that some address reaches before and not after. */
    public List<Listener> narrowed(List<Listener> listeners) {
        return listeners.stream()
                .filter(listener -> !listener.isLoopback() && !lost(listener).isEmpty())
                .toList();
    }

    /** The connections that came in to these listeners and would not be let in after. */
    public List<Cut> cut(List<Peer> peers, List<Listener> listeners) {
        List<Cut> cuts = new ArrayList<>();
        List<Listener> narrowed = narrowed(listeners);
        for (Peer peer : peers) {
            Optional<AddressSet> from = AddressText.parse(peer.remoteAddress());
            narrowed.stream()
                    .filter(listener -> !peer.isLocal() && peer.cameInTo(listener))
                    .filter(listener -> from.filter(lost(listener)::containsAll).isPresent())
                    .findFirst()
                    .ifPresent(listener -> cuts.add(new Cut(peer, listener)));
        }
        return cuts;
    }

    private AddressSet lost(Listener listener) {
        return lost.computeIfAbsent(listener, socket -> Stream.of(Profile.values())
                .map(profile -> gone(
                        before.reach(socket, profile),
                        after.reach(socket, profile),
                        before.mayReach(socket, profile),
                        after.mayReach(socket, profile)))
                .reduce(AddressSet.none(), AddressSet::plus));
    }

    private static AddressSet gone(AddressSet sure, AddressSet stillSure, AddressSet perhaps, AddressSet stillPerhaps) {
        return sure.minus(stillSure).plus(perhaps.minus(stillPerhaps));
    }
}
