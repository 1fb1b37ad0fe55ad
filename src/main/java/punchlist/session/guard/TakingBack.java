package punchlist.session.guard;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.Journal;
import punchlist.record.RecordProblem;
import punchlist.record.RecordState;

/**
 * Takes a guard's changes back, newest first. One that cannot be taken back does not keep the others from it: somebody may
 * be cut off. For the same reason it is done also when it cannot be written down.
 */
final class TakingBack {

    /** Who takes back. */
    static final String GUARD = "guard";

    /** While somebody may be waiting at the other end. */
    static final int SOME_TRIES = 3;

    /** While Windows is still coming up. */
    static final int MANY_TRIES = 30;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> BACK = Set.of("done", "waiting");

    private final GuardFile file;
    private final Keeper keeper;
    private final WayBack wayBack;
    private final Ticks ticks;
    private final int tries;

    TakingBack(GuardFile file, Keeper keeper, WayBack wayBack, Ticks ticks, int tries) {
        this.file = file;
        this.keeper = keeper;
        this.wayBack = wayBack;
        this.ticks = ticks;
        this.tries = tries;
    }

    /**
     * Takes back, unless somebody confirmed before.
     *
     * @param holder who is ended when he keeps the journal locked for too long
     */
    Phase now(Optional<Holder> holder) throws IOException {
        Phase ended;
        try {
            Optional<Phase> first = file.locked(PATIENCE, this::in);
            if (first.isEmpty()) {
                holder.ifPresent(Holder::end);
                first = file.locked(PATIENCE, this::in);
            }
            ended = first.isPresent() ? first.get() : unwritten();
        } catch (IOException | RecordProblem e) {
            ended = unwritten();
        }
        if (ended != Phase.FAILED || tries == MANY_TRIES) {
            keeper.remove(StartupTask.name(file.path())); // else a restart tries once more
        }
        return ended;
    }

    private Phase in(Journal journal) {
        RecordState state = journal.state();
        Phase phase = Phase.of(state);
        if (phase == Phase.CONFIRMED || phase == Phase.TAKEN_BACK) {
            return phase;
        }
        boolean all = true;
        for (ChangeState change : newestFirst(state)) {
            write(journal, new Entry.UndoIntent(change.intent().id(), GUARD));
            Entry.UndoOutcome outcome = takeBack(change);
            write(journal, outcome);
            all &= BACK.contains(outcome.outcome());
        }
        Phase ended = all ? Phase.TAKEN_BACK : Phase.FAILED;
        write(
                journal,
                new Entry.Guard(List.copyOf(state.changes().keySet()), ended.word(), GuardFile.until(state), GUARD));
        return ended;
    }

    private static List<ChangeState> newestFirst(RecordState state) {
        return state.changes().values().stream()
                .filter(ChangeState::canBeTakenBack)
                .toList()
                .reversed();
    }

    private Entry.UndoOutcome takeBack(ChangeState change) {
        Entry.UndoOutcome outcome = wayBack.takeBack(change);
        for (int tried = 1; tried < tries && outcome.outcome().equals("refused"); tried++) {
            ticks.sleep(BETWEEN_TRIES);
            outcome = wayBack.takeBack(change);
        }
        return outcome;
    }

    private static void write(Journal journal, Entry entry) {
        try {
            journal.append(entry);
        } catch (IOException e) {
            // a full disk must not keep somebody cut off
        }
    }

    private Phase unwritten() throws IOException {
        boolean all = true;
        for (ChangeState change : newestFirst(file.state())) {
            all &= BACK.contains(takeBack(change).outcome());
        }
        return all ? Phase.TAKEN_BACK : Phase.FAILED;
    }
}
