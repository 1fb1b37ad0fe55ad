package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import punchlist.reading.DataFile;
import punchlist.scope.Scope;
import punchlist.session.Looking;
import punchlist.session.OpenMachine;
import punchlist.session.watch.ScopeFile;
import punchlist.session.watch.ScopeLines;
import punchlist.session.watch.SeenShelf;
import punchlist.session.watch.Watched;
import punchlist.session.watch.Watching;

/** {@code punchlist watch}: who connects to which port, and what of it could stand in the scope. */
@Command(name = "watch")
final class WatchCommand extends Task {

    private static final int LONGEST = 24 * 60;
    private static final int SELDOM = 3_600;

    @Option(names = "--minutes", paramLabel = "N")
    private int minutes = 60;

    @Option(names = "--every", paramLabel = "SECONDS")
    private int every = 2;

    @Option(names = "--write", paramLabel = "SCOPE")
    private @Nullable Path file;

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) throws IOException {
        mustAgree();
        OpenMachine opened = desk.machine();
        Optional<ScopeFile> target = Optional.ofNullable(file).map(ScopeFile::new);
        Scope scope = target.flatMap(ScopeFile::read).orElseGet(() -> desk.scope(opened));
        try (StopSignal signal = StopSignal.begin()) {
            if (opened.isRecorded()) {
                desk.out().say("cli.watch.recorded");
            } else {
                desk.out().say("cli.watch.begun", minutes, every);
            }
            Watched watched = new Watching(new Looking(desk.product(), opened, scope), opened.isRecorded())
                    .watch(
                            Duration.ofMinutes(minutes),
                            Duration.ofSeconds(every),
                            signal,
                            (protocol, port, address) ->
                                    desk.out().say("cli.watch.news", protocol.name(), Integer.toString(port), address));
            ScopeLines lines = ScopeLines.of(watched, scope);
            new WatchView(desk).print(format, opened.id(), Duration.ofSeconds(every), watched, lines);
            if (!opened.isRecorded() && watched.sawAnything()) {
                keep(desk, watched);
            }
            desk.out().flush();
            int read = watched.unread() == 0 ? 0 : 1;
            return target.isEmpty() || lines.isEmpty() ? read : write(desk, target.get(), lines, read);
        }
    }

    /** For later plans; that it could not be kept takes nothing from what was seen. */
    private static void keep(Desk desk, Watched watched) {
        try {
            Path kept = new SeenShelf(desk.keeping().own()).keep(watched);
            desk.out().say("cli.watch.kept", kept, SeenShelf.KEPT.toDays());
        } catch (IOException e) {
            desk.out().say("cli.watch.notKept", DataFile.whatAndWhy(e));
        }
    }

    private void mustAgree() {
        if (minutes < 0 || minutes > LONGEST) {
            throw new Usage("--minutes: from 0 to " + LONGEST);
        }
        if (every < 1 || every > SELDOM) {
            throw new Usage("--every: from 1 to " + SELDOM + " seconds");
        }
        if (yes && file == null) {
            throw new Usage("--yes confirms what --write SCOPE would ask");
        }
    }

    /** Nothing is written that nobody confirmed. */
    private int write(Desk desk, ScopeFile target, ScopeLines lines, int read) throws IOException {
        String name = String.valueOf(file);
        if (!yes && !Confirmation.typed(desk.out(), "cli.watch.confirm", lines.size(), name)) {
            return ERROR;
        }
        target.take(lines);
        desk.out().say("cli.watch.written", lines.size(), name);
        return read;
    }
}
