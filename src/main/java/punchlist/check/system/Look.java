package punchlist.check.system;

import java.util.List;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/**
 * What readings say of one thing, or why they say nothing.
 *
 * @param <T> what is said
 */
sealed interface Look<T> {

    /** It could be seen, by these readings. */
    record Seen<T>(T value, List<Reading<?>> readings) implements Look<T> {
        /** Copies the list. */
        public Seen {
            readings = List.copyOf(readings);
        }
    }

    /** It could not be seen, because … */
    record NotSeen<T>(List<Reading<?>> readings, Phrase because) implements Look<T> {
        /** Copies the list. */
        public NotSeen {
            readings = List.copyOf(readings);
        }
    }
}
