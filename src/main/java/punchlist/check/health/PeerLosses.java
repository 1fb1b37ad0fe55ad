package punchlist.check.health;

import java.util.List;
import java.util.Optional;
import punchlist.machine.Listener;
import punchlist.machine.Peer;

/** Others who had a connection to this computer and have none left to the same port. */
final class PeerLosses {

    private PeerLosses() {}

    static List<Loss> between(List<Listener> listeners, List<Peer> before, List<Peer> after, Meant meant) {
        return before.stream()
                .filter(peer -> listeners.stream().anyMatch(l -> ListenerLosses.counts(l) && peer.cameInTo(l)))
                .filter(peer -> after.stream().noneMatch(other -> isSameWay(peer, other)))
                .map(peer -> new Loss(
                        Loss.Kind.PEER,
                        peer.remoteAddress() + " > " + peer.protocol() + " " + peer.localPort(),
                        listeners.stream().anyMatch(l -> peer.cameInTo(l) && meant.listener(l))
                                ? Meant.HARMLESS
                                : Optional.empty()))
                .distinct()
                .toList();
    }

    private static boolean isSameWay(Peer one, Peer other) {
        return one.localPort() == other.localPort() && one.remoteAddress().equals(other.remoteAddress());
    }
}
