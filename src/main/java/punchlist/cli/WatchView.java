package punchlist.cli;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.machine.MachineId;
import punchlist.reading.PrettyJson;
import punchlist.session.watch.ScopeLines;
import punchlist.session.watch.SeenPeer;
import punchlist.session.watch.Watched;
import punchlist.session.watch.WatchedPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** How {@code punchlist watch} prints what it saw: for people, or as {@code punchlist-watch/1}. */
final class WatchView {

    private final Desk desk;

    WatchView(Desk desk) {
        this.desk = desk;
    }

    void print(Format format, MachineId machine, Duration every, Watched watched, ScopeLines lines) {
        switch (format) {
            case JSON -> desk.out().json(json(machine, every, watched, lines));
            case TEXT -> text(machine, watched, lines);
        }
    }

    private void text(MachineId machine, Watched watched, ScopeLines lines) {
        line(
                "cli.watch.head",
                machine.name(),
                watched.startedAt().toString(),
                watched.finishedAt().toString(),
                watched.looks(),
                watched.unread());
        watched.why().ifPresent(why -> line("cli.watch.why", Phrases.why(why)));
        if (watched.cutShort()) {
            line("cli.watch.cut");
        }
        if (watched.sawAnything()) {
            ports(watched);
            proposal(lines);
        }
    }

    private void ports(Watched watched) {
        if (watched.ports().isEmpty()) {
            line("cli.watch.nobody");
        }
        watched.ports().forEach(port -> port("cli.watch.port", port));
        watched.calls().forEach(port -> port("cli.watch.called", port));
        if (watched.leftOut() > 0) {
            line("cli.watch.leftOut", watched.leftOut());
        }
        line("cli.watch.between");
    }

    private void port(String key, WatchedPort port) {
        line(key, port.protocol().name(), Integer.toString(port.port()), owners(port));
        port.peers().forEach(this::peer);
    }

    private void peer(SeenPeer peer) {
        line(
                "cli.watch.peer",
                peer.address(),
                peer.first().toString(),
                peer.last().toString(),
                peer.looks());
    }

    private static String owners(WatchedPort port) {
        return Stream.concat(port.programs().stream(), port.services().stream()).collect(Collectors.joining(", "));
    }

    private void proposal(ScopeLines lines) {
        if (lines.isEmpty()) {
            line("cli.watch.nothing");
            return;
        }
        line("cli.watch.proposal");
        PrettyJson.write(lines.fragment()).lines().forEach(desk.out()::line);
    }

    private void line(String key, Object... arguments) {
        desk.out().line(desk.out().texts().get(key, arguments).stripTrailing());
    }

    private static ObjectNode json(MachineId machine, Duration every, Watched watched, ScopeLines lines) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", "punchlist-watch/1");
        json.set("machine", RunJson.machine(machine));
        json.put("startedAt", watched.startedAt().toString())
                .put("finishedAt", watched.finishedAt().toString())
                .put("every", every.toSeconds())
                .put("looks", watched.looks())
                .put("unread", watched.unread())
                .put("cutShort", watched.cutShort())
                .put("leftOut", watched.leftOut());
        json.set(
                "why",
                watched.why()
                        .<JsonNode>map(why -> StringNode.valueOf(why.code()))
                        .orElseGet(NullNode::getInstance));
        ArrayNode ports = json.putArray("ports");
        watched.ports().forEach(port -> port(ports.addObject(), port));
        ArrayNode calls = json.putArray("calls");
        watched.calls().forEach(port -> port(calls.addObject(), port));
        json.set("added", lines.news());
        json.set("proposal", lines.isEmpty() ? JsonNodeFactory.instance.nullNode() : lines.fragment());
        return json;
    }

    private static void port(ObjectNode json, WatchedPort port) {
        json.put("protocol", port.protocol().name()).put("port", port.port());
        ArrayNode programs = json.putArray("programs");
        port.programs().forEach(programs::add);
        ArrayNode services = json.putArray("services");
        port.services().forEach(services::add);
        ArrayNode peers = json.putArray("peers");
        port.peers().forEach(peer -> peers.addObject()
                .put("address", peer.address())
                .put("first", peer.first().toString())
                .put("last", peer.last().toString())
                .put("looks", peer.looks()));
    }
}
