package punchlist.probe;

/** What came back for a datagram. */
public enum UdpReply {
    /** A datagram from the port. */
    ANSWERED,
    /** A message that the port cannot be reached: the computer is there; nothing listens, or it was rejected. */
    REFUSED,
    /** Nothing, as from a port that is closed, filtered, or has nothing to say. */
    SILENT
}
