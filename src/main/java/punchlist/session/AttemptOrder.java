package punchlist.session;

import java.util.concurrent.atomic.AtomicBoolean;

/** A person's order to try a guessed password: it holds for one look, and is not given while nobody gives it. */
public final class AttemptOrder {

    private final AtomicBoolean given = new AtomicBoolean();

    /** An order that was given, until it is closed. */
    @FunctionalInterface
    public interface Given extends AutoCloseable {
        @Override
        void close();
    }

    /** Whether it is given now. */
    public boolean isGiven() {
        return given.get();
    }

    /** Gives it; whoever does takes it back by closing. */
    public Given give() {
        given.set(true);
        return () -> given.set(false);
    }
}
