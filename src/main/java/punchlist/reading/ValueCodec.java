package punchlist.reading;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A known answer as JSON, and back.
 *
 * @param <T> the type of the answer
 */
public interface ValueCodec<T> {

    /** The value as it stands in snapshots, records and evidence. */
    JsonNode write(T value);

    /**
     * The value back.
     *
     * @throws IllegalArgumentException when the JSON is of another form; the message says what was expected
     */
    T read(JsonNode json);

    /** A codec of two functions. */
    static <T> ValueCodec<T> of(Function<T, JsonNode> write, Function<JsonNode, T> read) {
        return new ValueCodec<>() {
            @Override
            public JsonNode write(T value) {
                return write.apply(value);
            }

            @Override
            public T read(JsonNode json) {
                return read.apply(json);
            }
        };
    }
}
