package punchlist.session.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the launcher of a later version from removing the copy of the program that a start-up task calls: it leaves alone a
 * copy with a file {@code keep} in it ({@code installer/launcher/safe.c}). The file names the tasks.
 */
public final class KeptCopy {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path keep;
    private final Path lock;

    /** Keeps this copy, whose folder only administrators can write. */
    public KeptCopy(Path copy) {
        this.keep = copy.resolve("keep");
        this.lock = copy.resolve("keep.lock");
    }

    /**
     * Keeps the copy for a task.
     *
     * @throws IOException when that cannot be written; the task must not be set then
     */
    public void hold(String task) throws IOException {
        change(tasks -> {
            if (!tasks.contains(task)) {
                tasks.add(task);
            }
        });
    }

    /** A task needs the copy no longer. */
    public void release(String task) throws IOException {
        change(tasks -> tasks.remove(task));
    }

    private void change(Consumer<List<String>> how) throws IOException {
        Optional<LockFile> taken = LockFile.take(lock, PATIENCE, Ticks.ofSystem());
        try (LockFile _ = taken.orElseThrow(() -> new IOException(lock + " is held by another program"))) {
            List<String> tasks = new ArrayList<>(Files.exists(keep) ? Files.readAllLines(keep) : List.of());
            how.accept(tasks);
            if (tasks.isEmpty()) {
                Files.deleteIfExists(keep);
            } else {
                Files.write(keep, tasks);
            }
        }
    }
}
