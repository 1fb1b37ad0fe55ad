package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.session.Commissioning;
import punchlist.session.OpenMachine;

/** {@code punchlist undo}: takes changes back, newest first. */
@Command(name = "undo")
final class UndoCommand extends Task {

    @Option(names = "--record", paramLabel = "FILE", required = true)
    private @Nullable Path record;

    @Parameters(arity = "0..*", paramLabel = "CHANGE")
    private List<String> changes = List.of();

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) throws IOException {
        Path file = Optional.ofNullable(record).orElseThrow(() -> new Usage("--record is missing"));
        OpenMachine opened = desk.machine(common().givenMachine().orElseGet(() -> RecordedOn.machine(file)));
        if (!opened.isRecorded()) {
            Desk.mustHaveRights();
        }
        try (Commissioning session =
                Commissioning.open(desk.product(), opened, file, Optional.empty(), desk.keeping())) {
            Unfinished.say(desk.out(), session);
            List<String> ids =
                    changes.stream().map(c -> c.toUpperCase(Locale.ROOT)).toList();
            return new TakingBack(desk, format, yes).undo(session, ids);
        }
    }
}
