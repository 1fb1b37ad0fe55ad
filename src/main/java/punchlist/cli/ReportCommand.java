package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.record.Damage;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;
import punchlist.report.Listing;
import punchlist.report.Sheets;

/** {@code punchlist report}: the sheet and exports. */
@Command(name = "report")
final class ReportCommand extends Task {

    @Parameters(index = "0", paramLabel = "RECORD")
    private @Nullable Path record;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private @Nullable Path file;

    @Option(names = "--list", paramLabel = "punch|all")
    private Listing listing = Listing.ALL;

    @Override
    int run(Desk desk) throws IOException {
        Path from = Optional.ofNullable(record).orElseThrow(() -> new Usage("RECORD is missing"));
        Path to = Optional.ofNullable(file).orElseThrow(() -> new Usage("--out is missing"));
        RecordFile read = RecordFile.read(from);
        if (read.damage().isPresent()) {
            Damage damage = read.damage().get();
            throw new Usage(from + ": entry " + damage.entry() + " is damaged (" + damage.why()
                    + "); no sheet is made of a damaged record");
        }
        Instant printedAt = common().asOf().orElseGet(desk.clock()::instant);
        try {
            new Sheets(desk.product().catalog(), desk.product().data(), ZoneId.systemDefault())
                    .write(RecordState.of(read.lines()), desk.out().texts(), printedAt, to, listing);
        } catch (IllegalArgumentException e) {
            throw new Usage(String.valueOf(e.getMessage()));
        }
        desk.out().say("cli.report.written", to.toString());
        return 0;
    }
}
