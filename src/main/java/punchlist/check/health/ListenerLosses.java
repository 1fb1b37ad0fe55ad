package punchlist.check.health;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import punchlist.machine.Listener;
import punchlist.machine.Listener.Protocol;

/** Listening sockets that are gone, and which of them are worth a word. */
final class ListenerLosses {

    /** Where Windows takes the ports it hands out. */
    private static final int DYNAMIC = 49_152;

    /** Multicast discovery: any program may bind these, browsers do. */
    private static final Set<Integer> SHARED = Set.of(1900, 3702, 5353, 5355);

    private ListenerLosses() {}

    static List<Loss> between(List<Listener> before, List<Listener> after, Meant meant) {
        return before.stream()
                .filter(ListenerLosses::counts)
                .filter(l -> after.stream().noneMatch(a -> isSame(l, a)))
                .filter(l -> !hasMoved(l, before, after))
                .map(l -> new Loss(Loss.Kind.LISTENER, label(l), meant.listener(l) ? Meant.HARMLESS : Optional.empty()))
                .distinct()
                .toList();
    }

    /** Whether somebody may rely on it. */
    static boolean counts(Listener listener) {
        boolean handedOut = listener.port() >= DYNAMIC;
        boolean ofAService = !listener.services().isEmpty();
        return listener.protocol() == Protocol.TCP
                ? !handedOut || ofAService
                : !handedOut && (ofAService || !SHARED.contains(listener.port()));
    }

    private static boolean isSame(Listener one, Listener other) {
        return one.protocol() == other.protocol()
                && one.port() == other.port()
                && one.address().equals(other.address())
                && isSameProgram(one, other);
    }

    /** A program that could not be read in one of the looks cannot be told from another. */
    private static boolean isSameProgram(Listener one, Listener other) {
        return one.process().isEmpty()
                || other.process().isEmpty()
                || one.process().get().equalsIgnoreCase(other.process().get());
    }

    /** What Windows itself offers at a port handed out is found by asking for it, whichever port that is today. */
    private static boolean hasMoved(Listener lost, List<Listener> before, List<Listener> after) {
        boolean isWindows = lost.process()
                .map(p -> p.toLowerCase(Locale.ROOT).contains("\\windows\\system32\\"))
                .orElse(false);
        return isWindows && lost.port() >= DYNAMIC && likes(lost, after) >= likes(lost, before);
    }

    private static long likes(Listener one, List<Listener> all) {
        return all.stream()
                .filter(l -> l.port() >= DYNAMIC
                        && l.protocol() == one.protocol()
                        && l.address().equals(one.address())
                        && l.services().equals(one.services())
                        && isSameProgram(one, l))
                .distinct()
                .count();
    }

    private static String label(Listener listener) {
        String address = listener.address().indexOf(':') < 0 ? listener.address() : "[" + listener.address() + "]";
        return listener.protocol() + " " + address + ":" + listener.port()
                + listener.process()
                        .map(p -> " " + p.substring(p.lastIndexOf('\\') + 1))
                        .orElse("")
                + (listener.services().isEmpty() ? "" : " (" + String.join(", ", listener.services()) + ")");
    }
}
