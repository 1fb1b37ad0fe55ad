package punchlist.cli;

/**
 * Makes text from outside harmless on a terminal: line ends, control and direction-changing characters are shown, not
 * obeyed.
 */
final class Harmless {

    private Harmless() {}

    static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (!isHarmful(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("<U+%04X>", c));
            }
        });
        return out.toString();
    }

    private static boolean isHarmful(int c) {
        return Character.isISOControl(c)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || c == 0x2028
                || c == 0x2029
                || Character.getType(c) == Character.SURROGATE;
    }
}
