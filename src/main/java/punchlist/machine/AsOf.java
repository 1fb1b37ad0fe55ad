package punchlist.machine;

import java.time.Instant;
import punchlist.reading.Question;
import punchlist.reading.Reading;

/** A machine judged as of another time than its own. Readings keep the time at which they were really taken. */
public final class AsOf extends Around {

    private final Instant now;

    /** {@code machine} as of {@code now}. */
    public AsOf(Machine machine, Instant now) {
        super(machine);
        this.now = now;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public <T> Reading<T> ask(Question<T> question) {
        return within().ask(question);
    }
}
