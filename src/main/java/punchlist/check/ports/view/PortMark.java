package punchlist.check.ports.view;

import punchlist.text.Phrase;

/** How a line of the table of ports is marked: a sign, and a word that says the same. */
public enum PortMark {
    /** As it should be. */
    RIGHT("✓"),
    /** Reached by more than those who should. */
    WIDE("✗"),
    /** Shut to those who need it. */
    SHUT("✗"),
    /** Open, and nothing needs it. */
    OPEN("✗"),
    /** Shut and not needed, and something listens. */
    IDLE("!"),
    /** Rules that cannot be weighed decide. */
    UNCLEAR("!"),
    /** The scope does not say who may. */
    UNSAID("?"),
    /** What it takes to say it was not seen. */
    UNSEEN("?");

    private final String sign;

    PortMark(String sign) {
        this.sign = sign;
    }

    /** Its sign, which needs no colour. */
    public String sign() {
        return sign;
    }

    /** Whether nobody has to do anything about it. */
    public boolean isRight() {
        return this == RIGHT;
    }

    /** Its word. */
    public Phrase word() {
        return Phrase.of("check.portview.mark." + name());
    }
}
