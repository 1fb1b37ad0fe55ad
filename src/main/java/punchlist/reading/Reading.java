package punchlist.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A question with its answer, where the answer came from, when, and how long it took.
 *
 * @param question what was asked
 * @param source the interface that answered, in words of its field ("RegQueryValueEx", "GetEndpoints", "snapshot")
 * @param at when the answer was there, by the machine's clock
 * @param took how long asking took
 * @param origin for a setting: where its value comes from
 * @param answer what came back
 * @param <T> the type of a known answer
 */
public record Reading<T>(
        Question<T> question, String source, Instant at, Duration took, Optional<Origin> origin, Answer<T> answer) {

    /** This reading with the origin of its value. */
    public Reading<T> from(Optional<Origin> whence) {
        return new Reading<>(question, source, at, took, whence, answer);
    }

    /** An unread answer that was not even asked for. */
    public static <T> Reading<T> unasked(Question<T> question, String source, Instant at, Why why) {
        return new Reading<>(question, source, at, Duration.ZERO, Optional.empty(), Answer.unread(why));
    }
}
