package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Listener;
import punchlist.machine.Peer;

/**
 * A change of rules, flown before it is made: which listeners lose addresses that surely reach them now, and which
 * connections of this moment would no longer be let in. Says nothing of connections that are made only now and then.
 *
 * @param before all rules as they are
 * @param after all rules as they would be
 * @param states how the firewall stands
 */
public record Flight(List<Rule> before, List<Rule> after, Map<Profile, ProfileState> states) {

    /**
     * A connection that would be cut.
     *
     * @param peer the connection
     * @param listener where it came in
     */
    public record Cut(Peer peer, Listener listener) {}

    /** Copies the collections. */
    public Flight {
        before = List.copyOf(before);
        after = List.copyOf(after);
        states = Map.copyOf(states);
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
        return reach(before, listener).minus(reach(after, listener));
    }

    private AddressSet reach(List<Rule> rules, Listener listener) {
        int protocol = listener.protocol() == Listener.Protocol.TCP ? 6 : 17;
        Programs programs = new Programs(List.of(), List.of(listener));
        PortExposure exposure = PortExposure.of(rules, protocol, listener.port(), programs, states);
        return Stream.of(Profile.values()).map(exposure::surelyOpen).reduce(AddressSet.none(), AddressSet::plus);
    }
}
