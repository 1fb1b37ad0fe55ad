package punchlist.session.guard;

import java.time.Duration;
import java.util.List;
import punchlist.record.Entry;

/**
 * What a guard shall take back.
 *
 * @param header the first line of its journal; says whose changes these are
 * @param intents the changes about to be made, in order, as they will stand in the record
 * @param after how long there is to confirm them
 * @param by who asks for it
 * @param forATime whether they are taken back in any case, and nobody can confirm
 */
public record Guarding(Entry.Header header, List<Entry.Intent> intents, Duration after, String by, boolean forATime) {

    /** How long there is to confirm. */
    public static final Duration USUAL = Duration.ofMinutes(2);

    /** Changes that stay when somebody confirms them. */
    public Guarding(Entry.Header header, List<Entry.Intent> intents, Duration after, String by) {
        this(header, intents, after, by, false);
    }

    /** Copies the list. */
    public Guarding {
        intents = List.copyOf(intents);
    }
}
