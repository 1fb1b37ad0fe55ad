package punchlist.session;

import java.util.concurrent.atomic.AtomicBoolean;

/** A person's order to try a guessed password: it holds for one look, and is not given while nobody gives it. */
public final class AttemptOrder {

    private final AtomicBoolean given = new AtomicBoolean();

    /** What is done while the order is given. */
    @FunctionalInterface
    public interface Look<T, E extends Exception> {
        /** Looks. */
        T look() throws E;
    }

    /** Whether it is given now. */
    public boolean isGiven() {
        return given.get();
    }

    /** Gives it for this look, and takes it back whatever comes of it. */
    public <T, E extends Exception> T during(Look<T, E> look) throws E {
        given.set(true);
        try {
            return look.look();
        } finally {
            given.set(false);
        }
    }
}
