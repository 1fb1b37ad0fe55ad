package punchlist.text;

import java.util.function.IntPredicate;

/**
 * Text from outside, made harmless and visible: what would be invisible or turn the reading direction round is shown as
 * its code point, {@code [U+202E]}. Line ends stay.
 */
public final class Visible {

    private Visible() {}

    /** The text as it may be shown anywhere. */
    public static String of(String text) {
        return of(text, code -> true);
    }

    /**
     * The same for a font that cannot draw everything.
     *
     * @param drawable whether the font has a glyph for this code point
     */
    public static String of(String text, IntPredicate drawable) {
        StringBuilder out = new StringBuilder(text.length());
        String unified = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        unified.codePoints().forEach(code -> {
            if (code == '\n' || (isVisible(code) && drawable.test(code))) {
                out.appendCodePoint(code);
            } else {
                out.append(String.format("[U+%04X]", code));
            }
        });
        return out.toString();
    }

    /** Whether a code point is seen where it stands and changes nothing around it. */
    public static boolean isVisible(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
