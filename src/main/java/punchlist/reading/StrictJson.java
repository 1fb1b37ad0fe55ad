package punchlist.reading;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON from outside as data and nothing else: as a tree, with a limit to how deep it may go, no member twice, one
 * value and nothing behind it. What it refuses it says with line and column.
 */
public final class StrictJson {

    private static final Pattern ADVICE = Pattern.compile(", from `[^`]*`");

    private final JsonMapper mapper;

    /** A reader of JSON that is at most {@code depth} containers deep. */
    public StrictJson(int depth) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxStringLength(Integer.MAX_VALUE) // how long a file may be is its reader's business
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        mapper = JsonMapper.builder(factory)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException when it is not one value of JSON
     */
    public JsonNode read(String json) {
        return read(() -> mapper.createParser(json));
    }

    /** The value of bytes in UTF-8, UTF-16 or UTF-32; see {@link #read(String)}. */
    public JsonNode read(byte[] json) {
        return read(() -> mapper.createParser(json));
    }

    private JsonNode read(Supplier<JsonParser> opened) {
        try (JsonParser parser = opened.get()) {
            JsonNode value = mapper.readTree(parser);
            if (value == null || value.isMissingNode()) {
                throw new IllegalArgumentException("is empty");
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException(
                        "is not JSON: something stands behind its end" + place(parser.currentTokenLocation()));
            }
            return value;
        } catch (JacksonException e) {
            String why = ADVICE.matcher(e.getOriginalMessage()).replaceAll("");
            throw new IllegalArgumentException("is not JSON: " + why + place(e.getLocation()), e);
        }
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
