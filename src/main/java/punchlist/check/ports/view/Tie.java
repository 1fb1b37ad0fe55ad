package punchlist.check.ports.view;

import punchlist.text.Phrase;

/** How an arrow of the picture stands; each has a word, and a line of its own style. */
public enum Tie {
    /** They come in, and they should. */
    RIGHT(Style.SOLID),
    /** They come in, and others with them. */
    WIDE(Style.THICK),
    /** They come in, and should not. */
    OPEN(Style.THICK),
    /** They should come in, and do not. */
    SHUT(Style.DOTTED),
    /** They may come in and cannot; nothing is missing. */
    SPARE(Style.DOTTED),
    /** Rules that cannot be weighed decide. */
    UNCLEAR(Style.DASHED),
    /** What it takes to say it was not seen. */
    UNSEEN(Style.DASHED),
    /** This server calls them, and is connected now. */
    CONNECTED(Style.SOLID),
    /** This server calls them by the plan; no connection was seen. */
    PLANNED(Style.DASHED);

    /** How a line is drawn, without colour. */
    public enum Style {
        SOLID,
        THICK,
        DOTTED,
        DASHED
    }

    private final Style style;

    Tie(Style style) {
        this.style = style;
    }

    /** How its line is drawn. */
    public Style style() {
        return style;
    }

    /** Its word. */
    public Phrase word() {
        return Phrase.of("check.portview.tie." + name());
    }
}
