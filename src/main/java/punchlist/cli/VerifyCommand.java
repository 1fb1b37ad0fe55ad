package punchlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.record.Completeness;
import punchlist.record.Damage;
import punchlist.record.OwnJournal;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;
import punchlist.record.Rejudge;
import punchlist.session.Product;
import punchlist.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code punchlist verify}: chain, order and completeness of a record. */
@Command(name = "verify")
final class VerifyCommand extends Task {

    @Parameters(index = "0", paramLabel = "RECORD")
    private @Nullable Path record;

    @Option(names = "--trust", paramLabel = "KEY")
    private List<Path> trusted = List.of();

    @Option(names = "--rejudge")
    private boolean rejudge;

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) throws IOException {
        Path path = Optional.ofNullable(record).orElseThrow(() -> new Usage("RECORD is missing"));
        for (Path key : trusted) {
            if (!Files.isReadable(key)) {
                throw new Usage("--trust: " + key + " cannot be read");
            }
        }
        RecordFile file = RecordFile.read(path);
        Optional<Completeness> complete =
                file.lines().isEmpty() ? Optional.empty() : Optional.of(completeness(desk, file));
        Optional<List<Rejudge.Item>> rejudged =
                rejudge && !file.lines().isEmpty() ? Optional.of(rejudged(desk.product(), file)) : Optional.empty();
        switch (format) {
            case JSON -> desk.out().json(json(file, complete, rejudged));
            case TEXT -> text(desk, file, complete, rejudged);
        }
        boolean differs =
                rejudged.stream().flatMap(List::stream).anyMatch(item -> item.outcome() == Rejudge.Outcome.DIFFERS);
        boolean whole = complete.map(Completeness::isWhole).orElse(true);
        return file.isIntact() && whole && !differs ? 0 : 1;
    }

    private static Completeness completeness(Desk desk, RecordFile file) {
        Optional<RecordState> kept = Optional.empty();
        try {
            kept = OwnJournal.of(file.lines().getFirst(), desk.keeping().shelf());
        } catch (IOException e) {
            desk.out().problem(String.valueOf(e.getMessage()));
        }
        return Completeness.of(file.lines(), kept);
    }

    private static List<Rejudge.Item> rejudged(Product product, RecordFile file) {
        return new Rejudge(product.version(), product.catalog(), product.controls(), product.store()).all(file.lines());
    }

    private static Optional<Damage> firstBad(RecordFile file) {
        return file.damage().or(() -> file.torn()
                .map(torn -> new Damage(file.lines().size() + 1L, "the last line is torn: writing it was cut off")));
    }

    private static void text(
            Desk desk, RecordFile file, Optional<Completeness> complete, Optional<List<Rejudge.Item>> rejudged) {
        Texts texts = desk.out().texts();
        firstBad(file)
                .ifPresentOrElse(
                        bad -> desk.out().line(texts.get("cli.verify.bad", bad.entry(), bad.why())), () -> desk.out()
                                .line(texts.get(
                                        "cli.verify.intact", file.lines().size())));
        complete.ifPresent(c -> complete(desk, c));
        desk.out().line(texts.get("cli.verify.unsigned"));
        rejudged.ifPresent(items -> {
            for (Rejudge.Item item : items) {
                if (item.outcome() != Rejudge.Outcome.SAME) {
                    desk.out().line(texts.get("cli.verify." + item.outcome().name(), item.run(), item.control()));
                }
            }
            long same = items.stream()
                    .filter(i -> i.outcome() == Rejudge.Outcome.SAME)
                    .count();
            desk.out().line(texts.get("cli.verify.rejudged", same, items.size()));
        });
    }

    private static void complete(Desk desk, Completeness complete) {
        Texts texts = desk.out().texts();
        desk.out().line(texts.get("cli.verify.ending." + complete.ending()));
        desk.out().line(texts.get("cli.verify.own." + complete.own(), complete.known()));
        if (complete.noted()) {
            desk.out().line(texts.get("cli.verify.noted"));
        }
        if (!complete.lacking().isEmpty()) {
            desk.out().line(texts.get("cli.verify.lacking", String.join(", ", complete.lacking())));
        }
    }

    private static ObjectNode json(Completeness complete) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("whole", complete.isWhole())
                .put("ending", word(complete.ending()))
                .put("ownJournal", word(complete.own()))
                .put("missingNoted", complete.noted());
        ArrayNode lacking = json.putArray("lackingChanges");
        complete.lacking().forEach(lacking::add);
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectNode json(
            RecordFile file, Optional<Completeness> complete, Optional<List<Rejudge.Item>> rejudged) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("format", "punchlist-verify/1")
                .put("intact", file.isIntact())
                .put("entries", file.lines().size());
        Optional<Damage> bad = firstBad(file);
        if (bad.isPresent()) {
            json.putObject("firstBad")
                    .put("entry", bad.get().entry())
                    .put("why", bad.get().why());
        } else {
            json.set("firstBad", NullNode.instance);
        }
        json.set("completeness", complete.<JsonNode>map(VerifyCommand::json).orElse(NullNode.instance));
        json.putArray("signatures");
        if (rejudged.isEmpty()) {
            json.set("rejudged", NullNode.instance);
            return json;
        }
        ObjectNode all = json.putObject("rejudged");
        all.put("total", rejudged.get().size());
        put(all, "differs", rejudged.get(), Rejudge.Outcome.DIFFERS);
        put(all, "otherVersion", rejudged.get(), Rejudge.Outcome.OTHER_VERSION);
        return json;
    }

    private static void put(ObjectNode json, String name, List<Rejudge.Item> items, Rejudge.Outcome outcome) {
        ArrayNode array = json.putArray(name);
        items.stream()
                .filter(i -> i.outcome() == outcome)
                .forEach(i -> array.addObject().put("run", i.run()).put("control", i.control()));
    }
}
