package punchlist.machine;

import java.util.function.Consumer;
import punchlist.reading.Question;
import punchlist.reading.Reading;

/** Tells a listener of every reading: for progress, logs and snapshots. */
public final class Trace extends Around {

    private final Consumer<Reading<?>> listener;

    /** Tells {@code listener} what {@code machine} answers, on the asking thread. */
    public Trace(Machine machine, Consumer<Reading<?>> listener) {
        super(machine);
        this.listener = listener;
    }

    @Override
    public <T> Reading<T> ask(Question<T> question) {
        Reading<T> reading = within().ask(question);
        listener.accept(reading);
        return reading;
    }
}
