package punchlist.machine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import punchlist.reading.Answer;
import punchlist.reading.Answerers;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/** A machine that asks a table of answerers; what the table lacks is unsupported by this system. */
public final class AskingMachine implements Machine {

    private final MachineId id;
    private final Clock clock;
    private final Answerers answerers;
    private final String system;

    /**
     * A machine of these answerers.
     *
     * @param system how this system is named where it lacks an interface ("linux", "Windows Server 2022")
     */
    public AskingMachine(MachineId id, Clock clock, Answerers answerers, String system) {
        this.id = id;
        this.clock = clock;
        this.answerers = answerers;
        this.system = system;
    }

    @Override
    public MachineId id() {
        return id;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public <T> Reading<T> ask(Question<T> question) {
        long started = System.nanoTime();
        Reply<T> reply =
                answerers.reply(question).orElseGet(() -> Reply.of(Answer.unread(new Why.Unsupported(system))));
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        String source = reply.source().or(() -> answerers.source(question)).orElse(system);
        return new Reading<>(question, source, clock.instant(), took, reply.origin(), reply.answer());
    }
}
