package punchlist.machine;

import punchlist.reading.Question;

/** Every TCP connection that is established, with the process that holds its local end. UDP has none to list. */
public record Peers() implements Question<PeerTable> {}
