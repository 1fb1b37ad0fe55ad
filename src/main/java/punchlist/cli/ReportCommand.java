package punchlist.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code punchlist report}: the sheet and exports. */
@Command(name = "report")
final class ReportCommand extends Task {

    @Parameters(index = "0", paramLabel = "RECORD")
    private @Nullable Path record;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private @Nullable Path file;

    @Override
    int run(Desk desk) {
        Path to = Optional.ofNullable(file).orElseThrow(() -> new Usage("--out is missing"));
        throw new Usage("report is not in this build: " + to + " " + record);
    }
}
