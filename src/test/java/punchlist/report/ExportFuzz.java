package punchlist.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.record.Damage;
import punchlist.record.Forger;
import punchlist.record.RecordFile;
import punchlist.record.RecordFuzz;
import punchlist.record.RecordState;
import punchlist.session.Product;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sheets and exports of forged records: whatever stands in a record, what is written of it is harmless. */
public final class ExportFuzz {

    private static final int CONTROLS = 12;
    private static final int ANSWERS = 8;

    /** Setting out a page of hostile text takes seconds on a busy computer. */
    private static final Target.Bounds PDF = new Target.Bounds(20_000, 1L << 30, 6000);

    private ExportFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        Path folder = Seeds.folder("report");
        Product product = TestServer.product();
        List<byte[]> seeds = List.of(seed(folder, product));
        List<Target> targets = new ArrayList<>();
        for (Format format : Format.values()) {
            int share = format == Format.PDF ? 1 : 4;
            targets.add(new Target(
                    "export-" + format.ending(),
                    share,
                    Target.Form.JSON,
                    seeds,
                    java.util.Set.of(),
                    format == Format.PDF ? PDF : Target.Bounds.WHOLE,
                    input -> exported(product, folder, format, input)));
        }
        return targets;
    }

    /** A real record, with fewer lines of a kind. */
    private static byte[] seed(Path folder, Product product) {
        try {
            Path record = folder.resolve("record.jsonl");
            Files.deleteIfExists(record);
            TestServer.record(folder, product);
            List<ObjectNode> kept = new ArrayList<>();
            int answers = 0;
            for (ObjectNode line : Forger.lines(Files.readAllBytes(record))) {
                answers += line.path("type").asString("").equals("answer") ? 1 : 0;
                if (!line.path("type").asString("").equals("answer") || answers % 40 < ANSWERS) {
                    thin(line.path("body").path("controls"));
                    kept.add(line);
                }
            }
            return kept.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void thin(JsonNode controls) {
        if (controls instanceof ArrayNode array) {
            int byHand = 0;
            for (int i = array.size() - 1; i >= 0; i--) {
                boolean checked = array.get(i).has("check");
                byHand += checked ? 0 : 1;
                if (!checked && byHand > CONTROLS) {
                    array.remove(i);
                }
            }
        }
    }

    private static Optional<String> exported(Product product, Path folder, Format format, byte[] input)
            throws IOException {
        RecordFile read;
        try {
            read = RecordFuzz.read(folder.resolve("forged-" + format + ".jsonl"), input);
        } catch (JacksonException e) {
            return Optional.of("no JSON to forge from");
        }
        if (read.lines().isEmpty()) {
            return read.damage().map(Damage::why);
        }
        RecordState state = RecordState.of(read.lines());
        Sheets sheets = new Sheets(product.catalog(), product.data(), TestServer.ZONE);
        for (Listing listing : Listing.values()) {
            Path out = folder.resolve("out-" + listing + "." + format.ending());
            out.toFile().deleteOnExit();
            Target.must("writing", () -> {
                sheets.write(state, TestServer.TEXTS, TestServer.PRINTED, out, listing);
                return true;
            });
            Independent.mustBeHarmless(format, Files.readAllBytes(out));
        }
        return read.damage().map(Damage::why);
    }
}
