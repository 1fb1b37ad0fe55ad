package punchlist.machine;

/** That something is there; what it holds are things of their own. Not there is {@link punchlist.reading.Answer.Absent}. */
public enum Presence {
    THERE
}
