package punchlist.record;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a record: an entry with its place in the chain.
 *
 * @param number 1 for the first
 * @param at when it was written, by the computer that wrote it
 * @param entry what it says
 * @param previous the hash of the line before; 64 zeros for the first
 * @param hash SHA-256 of this line's canonical JSON without {@code hash}
 */
public record Line(long number, Instant at, Entry entry, String previous, String hash) {

    /** What stands before the first line's hash. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    static Line next(long number, Instant at, Entry entry, String previous) {
        return new Line(number, at, entry, previous, CanonicalJson.sha256(unsealed(number, at, entry, previous)));
    }

    private static ObjectNode unsealed(long number, Instant at, Entry entry, String previous) {
        ObjectNode json = Node.object()
                .put("n", number)
                .put("at", at.toString())
                .put("type", EntryJson.type(entry))
                .put("prev", previous);
        json.set("body", EntryJson.body(entry));
        return json;
    }

    /** The line's text, without line end. */
    String text() {
        return CanonicalJson.write(unsealed(number, at, entry, previous).put("hash", hash));
    }
}
