package punchlist.session.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.RecordState;

/** A guard that was set, seen from outside: from the program that set it, or from a later one. */
public final class Guard {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final GuardFile file;
    private final Keeper keeper;
    private final Ticks ticks;

    /** Makes a change. */
    @FunctionalInterface
    public interface Making<T> {

        /**
         * Makes it.
         *
         * @throws IOException when it could not be written down
         */
        T make() throws IOException;
    }

    Guard(GuardFile file, Keeper keeper, Ticks ticks) {
        this.file = file;
        this.keeper = keeper;
        this.ticks = ticks;
    }

    /**
     * The guards in a folder over the changes of a record, oldest first.
     *
     * @param record the record's name, as the guards' headers keep it
     * @throws IOException when the folder or one of its guards cannot be read
     */
    public static List<Guard> find(Path folder, String record, Keeper keeper, Clock clock) throws IOException {
        Ticks ticks = Ticks.ofSystem();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(path -> path.toString().endsWith(GuardFile.ENDING))
                    .sorted()
                    .toList();
        }
        List<Guard> found = new ArrayList<>();
        for (Path path : files) {
            Guard guard = new Guard(new GuardFile(path, clock, ticks), keeper, ticks);
            if (guard.file.isOver(record)) {
                found.add(guard);
            }
        }
        return found;
    }

    /** Its journal. */
    public Path journal() {
        return file.path();
    }

    /** The name of its start-up task, while there is one. */
    public String task() {
        return StartupTask.name(file.path());
    }

    /** How far it is. */
    public Phase phase() throws IOException {
        return file.phase();
    }

    /** When it takes the changes back unless they are confirmed. */
    public Instant until() throws IOException {
        return GuardFile.until(file.state());
    }

    /** Whether there is still somebody who would take the changes back. */
    public boolean isAlive() throws IOException {
        Optional<LockFile> free = LockFile.take(file.alive(), Duration.ZERO, ticks);
        if (free.isPresent()) {
            free.get().close();
        }
        return free.isEmpty();
    }

    /**
     * Makes one of its changes, unless the guard is over or gone; it does not begin to take back meanwhile.
     *
     * @param change makes it, and says how it ended
     * @param told the same for the guard's journal: of a change that was made in part only, it must know what was left
     * @return empty when nothing was done
     */
    public <T> Optional<T> during(Making<T> change, Function<T, Entry.Outcome> told) throws IOException {
        Optional<Optional<T>> done = file.locked(PATIENCE, journal -> {
            if (!Phase.of(journal.state()).stands() || !isAlive()) {
                return Optional.empty();
            }
            T outcome = change.make();
            journal.append(told.apply(outcome));
            return Optional.of(outcome);
        });
        return done.flatMap(outcome -> outcome);
    }

    /**
     * Lets the changes stay, if that is still possible: whoever begins first, the one who confirms or the guard, wins.
     *
     * @return how far the guard is now: {@link Phase#CONFIRMED}, or why not
     * @throws IOException when it could not be written; the guard then takes the changes back
     */
    public Phase confirm(String by) throws IOException {
        Optional<Phase> now = file.locked(PATIENCE, journal -> {
            RecordState state = journal.state();
            if (Phase.of(state) == Phase.SET) {
                GuardFile.say(journal, Phase.CONFIRMED, GuardFile.until(state), by);
            }
            return Phase.of(journal.state());
        });
        if (now.isEmpty()) {
            return Phase.TAKING_BACK;
        }
        if (now.get() == Phase.CONFIRMED) {
            keeper.remove(task()); // what cannot be removed removes itself when it is started
        }
        return now.get();
    }

    /** What it did that a record does not tell yet, of changes that the record knows. */
    public List<Entry> untold(RecordState record) throws IOException {
        Set<Entry> told = Set.copyOf(record.lines().stream().map(Line::entry).toList());
        return file.state().lines().stream()
                .map(Line::entry)
                .filter(entry -> switch (entry) {
                    case Entry.UndoIntent u -> record.changes().containsKey(u.change());
                    case Entry.UndoOutcome o -> record.changes().containsKey(o.change());
                    case Entry.Guard g -> true;
                    default -> false;
                })
                .filter(entry -> !told.contains(entry))
                .toList();
    }

    /** Takes its files away, once a record tells what became of it; a guard that may still act is left alone. */
    public void forget() throws IOException {
        Phase phase = phase();
        if (!isAlive() && phase.isOver()) {
            keeper.remove(task());
            file.remove();
        }
    }
}
