package punchlist.text;

import java.util.Locale;
import java.util.Optional;

/** The texts of the product in one language. Immutable; safe for use by several threads. */
public interface Texts {

    /** The language these texts are in. */
    Locale locale();

    /** The text of a key as it stands in the bundle, or empty where there is none. */
    Optional<String> find(String key);

    /**
     * A phrase as people read it.
     *
     * @throws IllegalArgumentException when the bundle has no text for its key: a programming error, found by tests
     */
    String render(Phrase phrase);

    /** The text of a key with arguments. */
    default String get(String key, Object... arguments) {
        return render(Phrase.of(key, arguments));
    }
}
