package punchlist.check.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import punchlist.check.Phrases;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Machine;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.reading.Answer;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * Who is connected to this computer from others, named before anything is changed that may cut them off.
 *
 * @param others one line each: by which tool or to which port and program, and from where
 * @param unseen why the list may not be whole
 */
public record Connected(List<Phrase> others, List<Phrase> unseen) {

    /** Copies the lists. */
    public Connected {
        others = List.copyOf(others);
        unseen = List.copyOf(unseen);
    }

    /** Who is connected to this machine now; these tools are known by name. */
    public static Connected to(Machine machine, RemoteTools tools) {
        return in(HealthLook.at(machine), tools);
    }

    /** Who was connected at this look. */
    public static Connected in(HealthLook look, RemoteTools tools) {
        if (look.listeners() instanceof Answer.Known<ListenerTable>(ListenerTable listeners)
                && look.peers() instanceof Answer.Known<PeerTable>(PeerTable peers)) {
            return new Connected(others(listeners.all(), peers.all(), tools), List.of());
        }
        Answer<?> missing = look.peers() instanceof Answer.Known<?> ? look.listeners() : look.peers();
        Phrase why = missing instanceof Answer.Unread<?>(Why reason) ? Phrases.why(reason) : Phrase.of("why.absent");
        return new Connected(List.of(), List.of(Phrase.of("check.health.connected.unseen", why)));
    }

    private static List<Phrase> others(List<Listener> listeners, List<Peer> peers, RemoteTools tools) {
        List<Phrase> lines = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        for (Peer peer : peers) {
            if (!peer.isLocal()) {
                line(peer, listeners, tools)
                        .filter(line -> told.add(line.toString()))
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Optional<Phrase> line(Peer peer, List<Listener> listeners, RemoteTools tools) {
        return listeners.stream()
                .filter(peer::cameInTo)
                .findFirst()
                .map(listener -> cameIn(peer, listener, tools))
                .or(() -> tools.byProgram(peer)
                        .map(tool -> Phrase.of("check.health.connected.through", tool.name(), peer.remoteAddress())));
    }

    private static Phrase cameIn(Peer peer, Listener listener, RemoteTools tools) {
        int port = listener.port();
        return tools.of(peer, listener)
                .map(tool -> Phrase.of("check.health.connected.tool", tool.name(), peer.remoteAddress(), text(port)))
                .orElseGet(() -> Phrase.of(
                        "check.health.connected.port",
                        text(port),
                        peer.process().or(listener::process).orElse("?"),
                        peer.remoteAddress()));
    }

    /** A port is a name, not a quantity: without thousands separators. */
    private static String text(int port) {
        return Integer.toString(port);
    }
}
