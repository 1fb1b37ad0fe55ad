package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.record.Damage;
import punchlist.record.Drift;
import punchlist.record.DriftBeside;
import punchlist.record.Entry;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;
import punchlist.record.StoredFinding;
import punchlist.text.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code punchlist drift}: what has changed between two runs. */
@Command(name = "drift")
final class DriftCommand extends Task {

    @Parameters(index = "0", paramLabel = "RECORD")
    private @Nullable Path first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "RECORD2")
    private @Nullable Path second;

    @Option(names = "--from", paramLabel = "RUN")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "RUN")
    private @Nullable String to;

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) throws IOException {
        Path path = Optional.ofNullable(first).orElseThrow(() -> new Usage("RECORD is missing"));
        RecordState one = state(path);
        Optional<RecordState> two = Optional.empty();
        if (second != null) {
            two = Optional.of(state(second));
        }
        Entry.Run later = later(one, two);
        Entry.Run earlier = earlier(one, two, later);
        Drift drift = Drift.between(earlier.id(), earlier.controls(), later.id(), later.controls());
        DriftBeside beside = DriftBeside.between(one, earlier, two.orElse(one), later);
        switch (format) {
            case JSON ->
                desk.out().json(new BesideView(desk.english()).into(json(desk, one, drift, earlier, later), beside));
            case TEXT -> {
                text(desk, drift);
                BesideView.text(desk.out(), beside);
            }
        }
        return drift.of(Drift.Group.WORSE).isEmpty() && !beside.isWorse() ? 0 : 1;
    }

    private static RecordState state(Path path) throws IOException {
        RecordFile file = RecordFile.read(path);
        if (file.damage().isPresent()) {
            Damage damage = file.damage().get();
            throw new Usage(path + ": entry " + damage.entry() + " is damaged: " + damage.why());
        }
        return RecordState.of(file.lines());
    }

    private Entry.Run later(RecordState one, Optional<RecordState> two) {
        RecordState in = two.orElse(one);
        return to == null ? last(in, 0) : named(in, to);
    }

    private Entry.Run earlier(RecordState one, Optional<RecordState> two, Entry.Run later) {
        if (from != null) {
            Entry.Run named = named(one, from);
            if (named.equals(later)) {
                throw new Usage("two different runs are needed, not " + named.id() + " twice");
            }
            return named;
        }
        if (two.isPresent()) {
            return last(one, 0);
        }
        int at = one.runs().indexOf(later);
        if (at < 1) {
            throw new Usage("the record has fewer than two runs");
        }
        return one.runs().get(at - 1);
    }

    private static Entry.Run last(RecordState state, int back) {
        int at = state.runs().size() - 1 - back;
        if (at < 0) {
            throw new Usage("the record has no run");
        }
        return state.runs().get(at);
    }

    private static Entry.Run named(RecordState state, String id) {
        return state.run(id).orElseThrow(() -> new Usage("the record has no run '" + id + "'"));
    }

    private static void text(Desk desk, Drift drift) {
        Texts texts = desk.out().texts();
        desk.out().line(texts.get("cli.drift.head", drift.from(), drift.to()));
        for (Drift.Group group : Drift.Group.values()) {
            List<Drift.Item> items = drift.of(group);
            desk.out().line(texts.get("drift." + group.name(), items.size()));
            if (group != Drift.Group.SAME) {
                items.forEach(item -> desk.out()
                        .line("  " + item.control() + " " + item.subject().label() + ": " + shown(texts, item.was())
                                + " -> " + shown(texts, item.is())));
            }
        }
    }

    private static String shown(Texts texts, Optional<StoredFinding> finding) {
        return finding.map(f -> texts.get("verdict." + f.verdict().key())
                        + f.found().map(p -> " (" + texts.render(p) + ")").orElse(""))
                .orElseGet(() -> texts.get("drift.nothing"));
    }

    private static ObjectNode json(Desk desk, RecordState state, Drift drift, Entry.Run earlier, Entry.Run later) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", "punchlist-drift/1");
        json.set("machine", RunJson.machine(state.header().machine()));
        json.put("from", drift.from()).put("to", drift.to());
        json.put("sameCatalog", earlier.catalogHash().equals(later.catalogHash()));
        ObjectNode groups = json.putObject("groups");
        groups.set("worse", group(desk, drift, Drift.Group.WORSE));
        groups.set("better", group(desk, drift, Drift.Group.BETTER));
        groups.set("different", group(desk, drift, Drift.Group.DIFFERENT));
        groups.set("newlyApplicable", group(desk, drift, Drift.Group.NEWLY_APPLICABLE));
        groups.set("same", group(desk, drift, Drift.Group.SAME));
        return json;
    }

    private static ArrayNode group(Desk desk, Drift drift, Drift.Group group) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Drift.Item item : drift.of(group)) {
            ObjectNode json = array.addObject()
                    .put("control", item.control())
                    .put("subject", item.subject().label());
            put(desk.english(), json, "was", item.was());
            put(desk.english(), json, "is", item.is());
        }
        return array;
    }

    private static void put(Texts texts, ObjectNode json, String name, Optional<StoredFinding> finding) {
        if (finding.isEmpty()) {
            json.set(name, NullNode.instance);
            return;
        }
        json.put(name, finding.get().verdict().key());
        finding.get().found().ifPresent(found -> json.put(name + "Found", texts.render(found)));
    }
}
