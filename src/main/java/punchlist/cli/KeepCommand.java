package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import punchlist.session.GuardPost;
import punchlist.session.guard.Guard;
import punchlist.session.guard.Phase;

/** {@code punchlist keep}: says that the connection still stands, so that guarded changes stay. */
@Command(name = "keep")
final class KeepCommand extends Task {

    @Option(names = "--record", paramLabel = "FILE", required = true)
    private @Nullable Path record;

    @Override
    int run(Desk desk) throws IOException {
        Path file = Optional.ofNullable(record).orElseThrow(() -> new Usage("--record is missing"));
        List<Guard> guards = new GuardPost(desk.product(), desk.keeping()).over(file);
        if (guards.isEmpty()) {
            desk.out().say("cli.keep.none");
            return 1;
        }
        boolean all = true;
        for (Guard guard : guards) {
            Phase phase = guard.confirm(System.getProperty("user.name", "unknown"));
            desk.out()
                    .line(desk.out()
                            .texts()
                            .get("cli.keep." + phase.word(), guard.until().toString()));
            all &= phase == Phase.CONFIRMED;
        }
        return all ? 0 : 1;
    }
}
