package punchlist.cli;

import punchlist.text.Visible;

/** Makes text from outside harmless on a terminal: line ends and what {@link Visible} shows are shown, not obeyed. */
final class Harmless {

    private Harmless() {}

    static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Visible.isVisible(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format("<U+%04X>", c));
            }
        });
        return out.toString();
    }
}
