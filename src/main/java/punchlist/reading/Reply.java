package punchlist.reading;

import java.util.Optional;

/**
 * What an {@link Answerer} gives back: the answer and, for a setting, where its value comes from.
 *
 * @param answer what came back
 * @param origin where the value of a setting comes from
 * @param source the interface that answered, where it is not the answerer's usual one
 * @param <T> the type of a known answer
 */
public record Reply<T>(Answer<T> answer, Optional<Origin> origin, Optional<String> source) {

    /** A reply of the answerer's usual source. */
    public Reply(Answer<T> answer, Optional<Origin> origin) {
        this(answer, origin, Optional.empty());
    }

    /** An answer without origin. */
    public static <T> Reply<T> of(Answer<T> answer) {
        return new Reply<>(answer, Optional.empty());
    }

    /** An answer with its origin. */
    public static <T> Reply<T> of(Answer<T> answer, Origin origin) {
        return new Reply<>(answer, Optional.of(origin));
    }

    /** This reply, given by another source than the answerer's usual one. */
    public Reply<T> by(String other) {
        return new Reply<>(answer, origin, Optional.of(other));
    }
}
