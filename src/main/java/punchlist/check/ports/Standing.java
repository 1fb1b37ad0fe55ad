package punchlist.check.ports;

/** How a port stands against the plan. */
public enum Standing {
    /** Needed, and reached by those who should and by nobody else; or not needed, and shut. */
    RIGHT,
    /** Needed, and reached by more than those who should. */
    WIDE,
    /** Needed, and shut to those who need it. */
    SHUT,
    /** Not needed, and open. */
    OPEN,
    /** Not needed and shut, and something listens. */
    IDLE,
    /** Rules that cannot be weighed decide. */
    UNCLEAR,
    /** The scope does not say who may. */
    UNSAID;

    /** Whether somebody reaches it who should not. */
    public boolean isTooOpen() {
        return this == WIDE || this == OPEN;
    }
}
