package punchlist.check.health;

import java.util.Locale;
import java.util.Optional;
import punchlist.text.Phrase;

/**
 * Something that was there before a group of changes and is no more.
 *
 * @param kind what sort of thing
 * @param what which, the same in every language
 * @param harmless why it does not stop the rest; empty when it does
 */
public record Loss(Kind kind, String what, Optional<Phrase> harmless) {

    /** What sort of thing is lost. */
    public enum Kind {
        SERVICE,
        LISTENER,
        PEER;

        /** The word in a record: service, listener, peer. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether nothing further may be changed before somebody has decided. */
    public boolean stops() {
        return harmless.isEmpty();
    }
}
