package punchlist.check.desktop.control;

/** Whether a program starts for an account. */
public enum Start {
    /** Nothing that was seen stops it. */
    RUNS,
    /** It does not start, whoever starts it. */
    STOPPED,
    /** What was seen does not tell. */
    UNKNOWN
}
