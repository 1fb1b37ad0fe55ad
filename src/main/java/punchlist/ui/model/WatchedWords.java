package punchlist.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.session.watch.SeenPeer;
import punchlist.session.watch.Watched;
import punchlist.session.watch.WatchedPort;

/** What listening has seen, in sentences. */
final class WatchedWords {

    private static final int PORTS = 20;
    private static final int PEERS = 8;

    private final Words words;

    WatchedWords(Words words) {
        this.words = words;
    }

    /** All of it; what was not kept for later is said with its reason. */
    List<String> of(Watched watched, Optional<String> unkept) {
        List<String> all = new ArrayList<>();
        boolean read = watched.unread() < watched.looks();
        all.add(words.count(
                "listen.looked", watched.looks(), words.time(watched.startedAt()), words.clock(watched.finishedAt())));
        if (read && watched.cutShort()) {
            all.add(words.say("listen.cut"));
        }
        watched.why()
                .map(Phrases::why)
                .map(words::say)
                .ifPresent(why -> all.add(
                        read
                                ? words.say("listen.trouble", watched.unread(), watched.looks(), why)
                                : words.say("listen.unread", why)));
        if (read) {
            all.addAll(seen(watched));
            if (watched.looks() > 1) {
                all.add(words.say("listen.between"));
            }
        }
        unkept.ifPresent(why -> all.add(words.say("listen.unkept", why)));
        return all;
    }

    private List<String> seen(Watched watched) {
        if (watched.ports().isEmpty()) {
            return List.of(words.say("listen.nobody"));
        }
        Stream<String> ports = watched.ports().stream().limit(PORTS).map(this::port);
        long others = Math.max(watched.ports().size() - PORTS, 0);
        Stream<String> rest = Stream.of(others).filter(n -> n > 0).map(n -> words.say("listen.otherPorts", n));
        Stream<String> left = Stream.of(watched.leftOut()).filter(n -> n > 0).map(n -> words.say("listen.leftOut", n));
        return Stream.of(ports, rest, left).flatMap(s -> s).toList();
    }

    private String port(WatchedPort port) {
        String place = words.say("listen.place", port.protocol().name(), Integer.toString(port.port()));
        String who = port.peers().stream().limit(PEERS).map(SeenPeer::address).collect(Collectors.joining(", "));
        int others = port.peers().size() - PEERS;
        return others > 0
                ? words.say("listen.port.more", place, words.plain(who), others)
                : words.say("listen.port", place, words.plain(who));
    }
}
