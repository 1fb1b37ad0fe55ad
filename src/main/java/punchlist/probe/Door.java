package punchlist.probe;

/** What a TCP connect found. A closed door alone says only that nothing listens at this moment. */
public enum Door {
    /** Accepted, and the peer waits for the first word. */
    OPEN,
    /** Refused: nothing listens there. */
    CLOSED,
    /** No reply to the connect within its time: a firewall, or no such computer. */
    FILTERED,
    /** Accepted, then closed before a byte. */
    DROPPED
}
