package punchlist.machine;

import java.time.Instant;
import java.util.function.Consumer;
import punchlist.reading.Question;
import punchlist.reading.Reading;

/** Tells a listener of every reading: for progress, logs and snapshots. */
public final class Trace implements Machine {

    private final Machine machine;
    private final Consumer<Reading<?>> listener;

    /** Tells {@code listener} what {@code machine} answers, on the asking thread. */
    public Trace(Machine machine, Consumer<Reading<?>> listener) {
        this.machine = machine;
        this.listener = listener;
    }

    @Override
    public MachineId id() {
        return machine.id();
    }

    @Override
    public Instant now() {
        return machine.now();
    }

    @Override
    public <T> Reading<T> ask(Question<T> question) {
        Reading<T> reading = machine.ask(question);
        listener.accept(reading);
        return reading;
    }
}
