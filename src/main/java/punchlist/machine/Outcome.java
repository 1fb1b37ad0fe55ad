package punchlist.machine;

import punchlist.reading.Answer;
import punchlist.reading.Why;

/** What became of a change. Only {@link Moved} and {@link Refused} mean that nothing was touched. */
public sealed interface Outcome {

    /** Set, and read back as wanted. */
    record Done(Answer<?> readBack) implements Outcome {}

    /** Set and read back as wanted; it counts from {@code until} on. */
    record Waiting(Effective until, Answer<?> readBack) implements Outcome {}

    /** No longer as {@code before} said: somebody changed it meanwhile; nothing was touched. */
    record Moved(Answer<?> found) implements Outcome {}

    /** Tried, and what reads back is not what was wanted. */
    record Partly(Answer<?> found, Why why) implements Outcome {}

    /** Not tried. */
    record Refused(Why why) implements Outcome {}

    /** Whether the change stands as wanted (perhaps not in force yet). */
    default boolean stands() {
        return this instanceof Done || this instanceof Waiting;
    }

    /** Whether anything may have been touched. */
    default boolean mayHaveTouched() {
        return !(this instanceof Moved) && !(this instanceof Refused);
    }

    /** The stable word: done, waiting, moved, partly, refused. */
    default String code() {
        return switch (this) {
            case Done d -> "done";
            case Waiting w -> "waiting";
            case Moved m -> "moved";
            case Partly p -> "partly";
            case Refused r -> "refused";
        };
    }
}
