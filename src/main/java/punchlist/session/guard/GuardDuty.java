package punchlist.session.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import punchlist.record.RecordProblem;

/** What the guard's own process does: waits for a word, and takes the changes back if none comes. */
public final class GuardDuty {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** How long it waits for the changes to begin. */
    private static final Duration FOR_THE_BEGINNING = Duration.ofSeconds(90);

    /** How far the clock may be beyond the time said before it counts: it may be set while a server is made. */
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    /** How long a guard that is alive is left to do it, when the start-up task comes. */
    private static final Duration FOR_THE_OTHER = Duration.ofMinutes(10);

    private final GuardFile file;
    private final Keeper keeper;
    private final WayBack wayBack;
    private final Clock clock;
    private final Ticks ticks;

    /** The duty over the changes of this journal. */
    public GuardDuty(Path journal, Keeper keeper, WayBack wayBack, Clock clock, Ticks ticks) {
        this.file = new GuardFile(journal, clock, ticks);
        this.keeper = keeper;
        this.wayBack = wayBack;
        this.clock = clock;
        this.ticks = ticks;
    }

    /**
     * Stands guard.
     *
     * @param after how long there is to confirm, by a time that nobody can set
     * @param holder who set it
     * @return how it ended
     * @throws RecordProblem when the journal is none, or tells of a change that could not be taken back; it is not ready
     *     then, and nothing is changed
     */
    public Phase stand(Duration after, Optional<Holder> holder) throws IOException {
        Optional<LockFile> alive = LockFile.take(file.alive(), Duration.ZERO, ticks);
        if (alive.isEmpty()) {
            return file.phase();
        }
        try (LockFile _ = alive.get()) {
            file.state().changes().values().forEach(wayBack::mustBeKnown);
            Files.writeString(file.ready(), "ready");
            Phase phase = awaited(Phase.PREPARED, FOR_THE_BEGINNING, Instant.MAX);
            if (phase == Phase.PREPARED) {
                phase = abandoned();
            }
            if (phase.stands()) {
                Instant latest = GuardFile.until(file.state()).plus(TOLERANCE);
                phase = awaited(phase, after, latest);
            }
            return phase.isOpen() ? takingBack(TakingBack.SOME_TRIES).now(holder) : ended(phase);
        } finally {
            Files.deleteIfExists(file.ready());
        }
    }

    /** How far it is when it is no longer there, or the time is over. A journal that cannot be read has no news. */
    private Phase awaited(Phase there, Duration wait, Instant latest) {
        long from = ticks.now();
        Phase now = there;
        while (now == there
                && ticks.now() - from < wait.toNanos()
                && clock.instant().isBefore(latest)) {
            ticks.sleep(BETWEEN_LOOKS);
            try {
                now = file.phase();
            } catch (IOException | RecordProblem e) {
                // no news
            }
        }
        return now;
    }

    /** Who wanted the changes did not begin; should he still come, he is told that nobody stands guard. */
    private Phase abandoned() throws IOException {
        return file.locked(TOLERANCE, journal -> {
                    if (Phase.of(journal.state()) == Phase.PREPARED) {
                        GuardFile.say(journal, Phase.ABANDONED, clock.instant(), TakingBack.GUARD);
                    }
                    return Phase.of(journal.state());
                })
                .orElse(Phase.SET);
    }

    /**
     * Does what is left to do after a restart, or when no guard is alive any more: takes back at once what was not
     * confirmed. A guard that is alive is left to do it.
     *
     * @return how it ended
     */
    public Phase atStart() throws IOException {
        Optional<LockFile> alive = LockFile.take(file.alive(), FOR_THE_OTHER, ticks);
        if (alive.isEmpty()) {
            return file.phase();
        }
        try (LockFile _ = alive.get()) {
            Phase phase = file.phase();
            return phase.isOpen() ? takingBack(TakingBack.MANY_TRIES).now(Optional.empty()) : ended(phase);
        }
    }

    private TakingBack takingBack(int tries) {
        return new TakingBack(file, keeper, wayBack, ticks, tries);
    }

    private Phase ended(Phase phase) {
        keeper.remove(StartupTask.name(file.path()));
        return phase;
    }
}
