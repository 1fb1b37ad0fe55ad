package punchlist.check.health;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.Machine;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.machine.Peers;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.reading.Answer;

/**
 * What is looked at before and after a group of changes. One look is a moment: a client that asks every second has no
 * connection in most of them. Looking twice with some seconds between, and taking {@link #steady} of the looks before and
 * {@link #seen} of the looks after, keeps that from looking like a loss.
 */
public record HealthLook(Answer<ServiceTable> services, Answer<ListenerTable> listeners, Answer<PeerTable> peers) {

    /** Looks at a machine now. */
    public static HealthLook at(Machine machine) {
        return new HealthLook(
                machine.ask(new Services()).answer(),
                machine.ask(new Listeners()).answer(),
                machine.ask(new Peers()).answer());
    }

    /** What was so at both looks. */
    public HealthLook steady(HealthLook later) {
        return new HealthLook(
                joined(services, later.services, (a, b) -> new ServiceTable(both(a.all(), b.all(), HealthLook::state))),
                joined(
                        listeners,
                        later.listeners,
                        (a, b) -> new ListenerTable(both(a.all(), b.all(), HealthLook::place))),
                joined(peers, later.peers, (a, b) -> new PeerTable(both(a.all(), b.all(), HealthLook::way))));
    }

    /** What was so at this look or the later one; a service may stand in it twice, running and not. */
    public HealthLook seen(HealthLook later) {
        return new HealthLook(
                joined(services, later.services, (a, b) -> new ServiceTable(all(a.all(), b.all()))),
                joined(listeners, later.listeners, (a, b) -> new ListenerTable(all(a.all(), b.all()))),
                joined(peers, later.peers, (a, b) -> new PeerTable(all(a.all(), b.all()))));
    }

    private static Object state(Service service) {
        return List.of(service.name().toLowerCase(Locale.ROOT), service.state());
    }

    private static Object place(Listener listener) {
        return List.of(listener.protocol(), listener.address(), listener.port());
    }

    private static Object way(Peer peer) {
        return List.of(peer.localAddress(), peer.localPort(), peer.remoteAddress());
    }

    /** What is unread in one of the looks is unread in both together. */
    private static <T> Answer<T> joined(Answer<T> first, Answer<T> second, BinaryOperator<T> join) {
        if (first instanceof Answer.Known<T>(T a) && second instanceof Answer.Known<T>(T b)) {
            return Answer.known(join.apply(a, b));
        }
        return first instanceof Answer.Known<T> ? second : first;
    }

    private static <T> List<T> both(List<T> first, List<T> second, Function<T, Object> key) {
        Set<Object> there = second.stream().map(key).collect(Collectors.toCollection(HashSet::new));
        return first.stream().filter(one -> there.contains(key.apply(one))).toList();
    }

    private static <T> List<T> all(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
