package punchlist.record;

import java.time.Instant;
import java.util.Optional;
import punchlist.reading.Origin;
import tools.jackson.databind.JsonNode;

/**
 * A reading as a record keeps it.
 *
 * @param kind the kind of question (simple name of its class)
 * @param key the question's key: section and path
 * @param source the interface that answered
 * @param at when
 * @param tookMillis how long asking took, in milliseconds
 * @param origin where a setting's value comes from
 * @param answer the answer as JSON: null absent, {@code {"unread":…}} unread, else the value
 */
public record StoredReading(
        String kind,
        String key,
        String source,
        Instant at,
        long tookMillis,
        Optional<Origin> origin,
        JsonNode answer) {}
