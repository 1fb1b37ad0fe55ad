package punchlist.reading;

import java.util.Optional;

/**
 * What came back for a question: never null, never a sentinel. Denied, absent and timed out stay apart all the way to
 * the sheet.
 *
 * @param <T> the type of a known answer
 */
public sealed interface Answer<T> {

    /** The thing is there and this is its value. */
    record Known<T>(T value) implements Answer<T> {}

    /** Looked, with the right to see, and it is not there. */
    record Absent<T>() implements Answer<T> {}

    /** Not read; the reason says which right, time or interface was missing. */
    record Unread<T>(Why why) implements Answer<T> {}

    /** A known answer. */
    static <T> Answer<T> known(T value) {
        return new Known<>(value);
    }

    /** Looked and not there. */
    static <T> Answer<T> absent() {
        return new Absent<>();
    }

    /** Not read, because of {@code why}. */
    static <T> Answer<T> unread(Why why) {
        return new Unread<>(why);
    }

    /** The value where it is known. */
    default Optional<T> toOptional() {
        return this instanceof Known<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** Whether the question was really answered: known or absent. */
    default boolean wasRead() {
        return !(this instanceof Unread<T>);
    }
}
