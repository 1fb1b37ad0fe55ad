package punchlist.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.MachineId;
import punchlist.record.Look;
import punchlist.record.seal.LookSeal;
import punchlist.record.seal.Standing;
import punchlist.record.seal.Trust;
import punchlist.text.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A look from outside as text and as JSON ({@code punchlist-look/1}). */
final class LookView {

    private LookView() {}

    /**
     * What is shown.
     *
     * @param server whose record it is; empty where there is none
     * @param leftOut ports beyond the bound
     * @param copy where it was written
     */
    record Shown(Optional<MachineId> server, Look look, int leftOut, Optional<Path> copy) {}

    static void text(Shown shown, Out out) {
        Look look = shown.look();
        Texts texts = out.texts();
        out.line(texts.get(
                "cli.look.head",
                shown.server().map(MachineId::name).orElse("-"),
                look.by().isEmpty() ? "-" : look.by(),
                look.from().name(),
                RunJson.time(look.startedAt())));
        look.targets().forEach(target -> text(target, out));
        out.line("");
        out.line(texts.get(
                "cli.look.counts",
                look.ports().count(),
                count(look, Look.Outcome.OPEN_AS_PLANNED)
                        + count(look, Look.Outcome.CLOSED_AS_PLANNED)
                        + count(look, Look.Outcome.NOT_NEEDED),
                count(look, Look.Outcome.REACHED_AGAINST_PLAN) + count(look, Look.Outcome.NOT_REACHED_AGAINST_PLAN),
                count(look, Look.Outcome.COULD_NOT_TELL),
                count(look, Look.Outcome.UNPROVEN),
                count(look, Look.Outcome.NOT_JUDGED)));
        if (shown.leftOut() > 0) {
            out.line(texts.get("cli.look.leftOut", shown.leftOut()));
        }
        out.line(texts.get("look.moment"));
        shown.copy().ifPresent(copy -> out.line(texts.get("cli.look.copy", copy.toString())));
    }

    private static void text(Look.Target target, Out out) {
        Texts texts = out.texts();
        out.line("");
        out.line(target.from()
                .map(from -> texts.get("cli.look.target", target.address(), from))
                .orElseGet(() -> texts.get("cli.look.noWay", target.address())));
        notes(target).forEach(key -> out.line("  " + texts.get(key, target.address())));
        for (Look.Port port : target.ports()) {
            out.line("  " + port.shown() + "  " + name(port, texts) + ": "
                    + texts.get("look.seen." + port.seen().key()) + ". "
                    + texts.get("look.outcome." + port.outcome().key()));
            port.notes().forEach(note -> out.line("      " + texts.render(note)));
        }
    }

    private static String name(Look.Port port, Texts texts) {
        String origin = texts.get("look.origin." + port.origin().key());
        return port.controls().isEmpty() || port.origin() != Look.Origin.PLAN
                ? origin
                : String.join(", ", port.controls());
    }

    /** What must be said of an address before its ports. */
    private static Stream<String> notes(Look.Target target) {
        Stream<String> own = target.own() ? Stream.of("look.own") : Stream.empty();
        return target.answered() ? own : Stream.concat(own, Stream.of("look.silent"));
    }

    private static long count(Look look, Look.Outcome outcome) {
        return look.ports().filter(port -> port.outcome() == outcome).count();
    }

    static ObjectNode json(Shown shown, Texts english) {
        Look look = shown.look();
        ObjectNode json = object().put("format", "punchlist-look/1");
        shown.server()
                .ifPresentOrElse(server -> json.set("machine", RunJson.machine(server)), () -> json.putNull("machine"));
        json.put("by", look.by()).put("account", look.account()).put("tool", look.tool());
        json.set("from", RunJson.machine(look.from()));
        json.set("ownAddresses", texts(look.ownAddresses()));
        json.put("startedAt", RunJson.time(look.startedAt())).put("finishedAt", RunJson.time(look.finishedAt()));
        ObjectNode counts = json.putObject("counts");
        Stream.of(Look.Outcome.values()).forEach(outcome -> counts.put(outcome.key(), count(look, outcome)));
        json.put("leftOut", shown.leftOut());
        ArrayNode targets = json.putArray("targets");
        look.targets().forEach(target -> targets.add(target(target, english)));
        shown.copy().ifPresentOrElse(copy -> json.put("copy", copy.toString()), () -> json.putNull("copy"));
        return seal(json, look);
    }

    private static ObjectNode seal(ObjectNode json, Look look) {
        LookSeal seal = LookSeal.of(look, Trust.none());
        if (seal.standing() == Standing.UNSIGNED) {
            return json.putNull("fingerprint");
        }
        return json.put("fingerprint", seal.fingerprint().orElse(""));
    }

    private static ObjectNode target(Look.Target target, Texts english) {
        ObjectNode json = object().put("address", target.address());
        target.from().ifPresentOrElse(from -> json.put("from", from), () -> json.putNull("from"));
        json.put("own", target.own()).put("answered", target.answered());
        ArrayNode notes = json.putArray("notes");
        notes(target).forEach(key -> notes.add(english.get(key, target.address())));
        ArrayNode ports = json.putArray("ports");
        target.ports().forEach(port -> ports.add(port(port, english)));
        return json;
    }

    private static ObjectNode port(Look.Port port, Texts english) {
        ObjectNode json = object().put("protocol", port.protocol()).put("port", port.port());
        json.set("controls", texts(port.controls()));
        json.put("origin", port.origin().key())
                .put("planned", port.planned().key())
                .put("seen", port.seen().key())
                .put("outcome", port.outcome().key());
        json.set("notes", texts(port.notes().stream().map(english::render).toList()));
        return json;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ArrayNode texts(List<String> all) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        all.forEach(array::add);
        return array;
    }
}
