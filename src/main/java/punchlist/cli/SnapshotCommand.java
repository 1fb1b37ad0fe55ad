package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import punchlist.check.BoundControl;
import punchlist.machine.recorded.importing.SnapshotImport;
import punchlist.scope.Scope;
import punchlist.session.CheckRun;
import punchlist.session.Checking;
import punchlist.session.Looking;
import punchlist.session.OpenMachine;
import punchlist.session.Progress;
import punchlist.session.TakeSnapshot;
import tools.jackson.databind.node.ObjectNode;

/** {@code punchlist snapshot}: records a machine. */
@Command(name = "snapshot")
final class SnapshotCommand extends Task {

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private @Nullable Path file;

    @Option(names = "--redact")
    private boolean redact;

    @Option(names = "--import", paramLabel = "DIR")
    private @Nullable Path imported;

    @Override
    int run(Desk desk) throws IOException {
        Path to = Optional.ofNullable(file).orElseThrow(() -> new Usage("--out is missing"));
        TakeSnapshot taking = new TakeSnapshot(desk.product().kinds());
        if (imported != null) {
            ObjectNode built = SnapshotImport.read(imported, common().asOf());
            taking.write(redact ? taking.redacted(built) : built, to);
            desk.out().say("cli.snapshot.imported", to.toString(), imported.toString());
            return 0;
        }
        OpenMachine opened = desk.machine();
        Scope scope = desk.scope(opened);
        List<BoundControl> all = List.copyOf(desk.product().controls().values());
        CheckRun run = new Looking(desk.product(), opened, scope)
                .check(all, Checking.Comparing.NOTHING, Progress.NONE, () -> false);
        Optional<Scope> kept = desk.givenScope().or(opened::ownScope);
        ObjectNode snapshot = taking.of(opened.id(), run, kept);
        taking.write(redact ? taking.redacted(snapshot) : snapshot, to);
        desk.out()
                .say("cli.snapshot.written", to.toString(), run.readings().all().size());
        return 0;
    }
}
