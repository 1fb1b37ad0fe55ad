package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.session.GuardPost;
import punchlist.session.Machines;
import punchlist.session.OpenMachine;
import punchlist.session.guard.Holder;
import punchlist.session.guard.Phase;

/** {@code punchlist guard}: the guard's own process and its start-up task; nobody calls it by hand. */
@Command(name = "guard", hidden = true)
final class GuardCommand extends Task {

    @Parameters(arity = "1", paramLabel = "JOURNAL")
    private @Nullable Path journal;

    @Option(names = "--after", paramLabel = "SECONDS")
    private long after = 120;

    @Option(names = "--holder", paramLabel = "PROCESS")
    private @Nullable String holder;

    @Option(names = "--at-start")
    private boolean atStart;

    @Override
    int run(Desk desk) throws IOException {
        if (!Machines.isWindows()) {
            throw new Usage("guard belongs to Windows, and this is none");
        }
        Path file = Optional.ofNullable(journal).orElseThrow(() -> new Usage("the guard's journal is missing"));
        OpenMachine local = desk.machine("local");
        GuardPost post = new GuardPost(desk.product(), desk.keeping());
        Phase ended = atStart
                ? post.atStart(local, file)
                : post.stand(
                        local,
                        file,
                        Duration.ofSeconds(after),
                        Optional.ofNullable(holder).map(GuardCommand::holder));
        desk.out().line(ended.word());
        return ended == Phase.FAILED ? 1 : 0;
    }

    private static Holder holder(String text) {
        try {
            return Holder.of(text);
        } catch (IllegalArgumentException e) {
            throw new Usage("--holder: '" + text + "' names no process");
        }
    }
}
