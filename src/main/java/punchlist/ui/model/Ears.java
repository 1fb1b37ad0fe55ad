package punchlist.ui.model;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import punchlist.session.watch.Watched;

/**
 * With what the wizard listens beside everything else that it does.
 *
 * @param thread listens, for hours; not the one that works on the record
 * @param pulses gives the rhythm of each listening as it begins
 * @param keeper keeps what was seen on this Windows; called once at the end of each listening, in {@code thread}
 */
public record Ears(Executor thread, Supplier<? extends Pulse> pulses, Keeper keeper) {

    /** Keeps what was seen for later. */
    @FunctionalInterface
    public interface Keeper {
        /**
         * Keeps it beside what was seen before.
         *
         * @throws IOException when it could not be kept, and why
         */
        void keep(Watched watched) throws IOException;
    }
}
