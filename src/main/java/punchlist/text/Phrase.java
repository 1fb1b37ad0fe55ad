package punchlist.text;

import java.util.List;

/**
 * A text yet to be rendered: a key of the bundle and its arguments. Compared by key and arguments, rendered per language
 * at the edge.
 *
 * @param key the bundle's key
 * @param arguments texts, whole numbers and phrases, shown in this order
 */
public record Phrase(String key, List<Object> arguments) {

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException when one is neither String, Long nor Phrase
     */
    public Phrase {
        arguments = List.copyOf(arguments);
        for (Object argument : arguments) {
            if (!(argument instanceof String || argument instanceof Long || argument instanceof Phrase)) {
                throw new IllegalArgumentException(
                        "an argument of " + key + " is a " + argument.getClass().getName());
            }
        }
    }

    /** A phrase of a key and arguments; whole numbers may be given as int. */
    public static Phrase of(String key, Object... arguments) {
        return new Phrase(
                key,
                List.of(arguments).stream()
                        .map(a -> a instanceof Integer i ? (Object) i.longValue() : a)
                        .toList());
    }

    /** Several phrases, to be shown as a list. */
    public static Phrase list(List<Phrase> parts) {
        return new Phrase("list", List.copyOf(parts));
    }
}
