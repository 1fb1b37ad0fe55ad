package punchlist.reading;

import java.util.List;
import java.util.function.Function;

/**
 * A question as path of names below its section, and back.
 *
 * @param <Q> the kind of question
 */
public interface KeyCodec<Q> {

    /** The member names, outermost first; empty when the whole section is the answer. */
    List<String> path(Q question);

    /**
     * The question at this path.
     *
     * @throws IllegalArgumentException when the path is none of this kind
     */
    Q question(List<String> path);

    /** A codec of two functions. */
    static <Q> KeyCodec<Q> of(Function<Q, List<String>> path, Function<List<String>, Q> question) {
        return new KeyCodec<>() {
            @Override
            public List<String> path(Q q) {
                return path.apply(q);
            }

            @Override
            public Q question(List<String> p) {
                return question.apply(p);
            }
        };
    }
}
