package punchlist.reading;

import java.util.Optional;

/**
 * What an {@link Answerer} gives back: the answer and, for a setting, where its value comes from.
 *
 * @param <T> the type of a known answer
 */
public record Reply<T>(Answer<T> answer, Optional<Origin> origin) {

    /** An answer without origin. */
    public static <T> Reply<T> of(Answer<T> answer) {
        return new Reply<>(answer, Optional.empty());
    }

    /** An answer with its origin. */
    public static <T> Reply<T> of(Answer<T> answer, Origin origin) {
        return new Reply<>(answer, Optional.of(origin));
    }
}
