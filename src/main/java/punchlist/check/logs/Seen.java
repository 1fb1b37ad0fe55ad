package punchlist.check.logs;

import punchlist.check.Phrases;
import punchlist.reading.Reading;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * What was seen of a setting that may stand in several places: the value that counts, or why it is not known.
 *
 * @param <T> the type of the value
 */
public sealed interface Seen<T> {

    /** The value that counts, with the reading that decides. */
    record Value<T>(T value, Reading<?> from) implements Seen<T> {}

    /** The place that decides was not read, or holds what nobody understands. */
    record Unseen<T>(Reading<?> from, Phrase because) implements Seen<T> {}

    /** Not read. */
    static <T> Seen<T> unread(Reading<?> from, Why why) {
        return new Unseen<>(from, Phrases.why(why));
    }

    /** Read, and not understood. */
    static <T> Seen<T> odd(Reading<?> from, String what) {
        return unread(from, new Why.NotUnderstood(what));
    }
}
