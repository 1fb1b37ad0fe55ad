package punchlist.session.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import punchlist.check.Phrases;
import punchlist.reading.Answer;
import punchlist.reading.Why;
import punchlist.record.RecordProblem;
import punchlist.text.Phrase;

/**
 * Sets guards on this computer: journal, start-up task, process, in this order, so that at no moment a change could be made
 * whose way back is not secured. What fails in between is cleared away, and nothing was touched.
 */
public final class SettingGuards implements Guards {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** When the start-up task does what neither guard nor restart did, after the time to confirm. */
    private static final Duration GRACE = Duration.ofSeconds(90);

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Program program;
    private final Keeper keeper;
    private final Clock clock;
    private final Ticks ticks;

    /**
     * Guards with their journals in this folder, which only administrators may write.
     *
     * @param program what the guard is run by; it must be there after a restart too
     */
    public SettingGuards(Path folder, Program program, Keeper keeper, Clock clock, Ticks ticks) {
        this.folder = folder;
        this.program = program;
        this.keeper = keeper;
        this.clock = clock;
        this.ticks = ticks;
    }

    /** Setting stopped here. */
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Phrase why;

        Stopped(Phrase why) {
            super(why.key());
            this.why = why;
        }
    }

    @Override
    public Setting set(Guarding what) {
        String name =
                NAME.format(clock.instant()) + "-" + ProcessHandle.current().pid() + GuardFile.ENDING;
        GuardFile file = new GuardFile(folder.resolve(name), clock, ticks);
        try {
            file.begin(what.header(), what.intents());
            register(file, what);
            awaitReady(file, start(file, what));
            say(file, what);
            return new Setting.Stands(new Guard(file, keeper, ticks));
        } catch (Stopped e) {
            return new Setting.Impossible(clearedAway(file, e.why));
        } catch (IOException | RecordProblem e) {
            return new Setting.Impossible(clearedAway(file, Phrase.of("guard.unset.journal", String.valueOf(e))));
        }
    }

    private void register(GuardFile file, Guarding what) throws Stopped {
        Instant latest = clock.instant().plus(PATIENCE).plus(what.after()).plus(GRACE);
        Optional<Why> refused =
                keeper.register(StartupTask.name(file.path()), new StartupTask(program, file.path()).xml(latest));
        if (refused.isPresent()) {
            throw new Stopped(Phrase.of("guard.unset.task", Phrases.why(refused.get())));
        }
    }

    private long start(GuardFile file, Guarding what) throws Stopped {
        Answer<Long> started = keeper.start(program.with(List.of(
                "guard",
                file.path().toString(),
                "--after",
                Long.toString(what.after().toSeconds()),
                "--holder",
                Holder.ofThisProgram().text())));
        if (started instanceof Answer.Unread<Long>(Why why)) {
            throw new Stopped(Phrase.of("guard.unset.process", Phrases.why(why)));
        }
        return started.toOptional().orElse(0L);
    }

    private void awaitReady(GuardFile file, long process) throws Stopped, IOException {
        Guard guard = new Guard(file, keeper, ticks);
        long from = ticks.now();
        while (!Files.exists(file.ready()) || !guard.isAlive()) {
            boolean ended = ProcessHandle.of(process).isEmpty();
            if (ended || ticks.now() - from > PATIENCE.toNanos()) {
                throw new Stopped(Phrase.of("guard.unset.silent"));
            }
            ticks.sleep(BETWEEN_LOOKS);
        }
    }

    private void say(GuardFile file, Guarding what) throws Stopped, IOException {
        Optional<Phase> now = file.locked(PATIENCE, journal -> {
            if (Phase.of(journal.state()) == Phase.PREPARED) {
                GuardFile.say(
                        journal,
                        what.forATime() ? Phase.TIMED : Phase.SET,
                        clock.instant().plus(what.after()),
                        what.by());
            }
            return Phase.of(journal.state());
        });
        if (now.filter(Phase::stands).isEmpty()) {
            throw new Stopped(Phrase.of("guard.unset.silent"));
        }
    }

    /** A guard that comes up late finds that there is nothing to guard. */
    private Phrase clearedAway(GuardFile file, Phrase why) {
        keeper.remove(StartupTask.name(file.path()));
        try {
            file.locked(PATIENCE, journal -> {
                GuardFile.say(journal, Phase.ABANDONED, clock.instant(), "");
                return true;
            });
        } catch (IOException | RecordProblem e) {
            return Phrase.list(
                    List.of(why, Phrase.of("guard.unset.left", file.path().toString())));
        }
        return why;
    }
}
