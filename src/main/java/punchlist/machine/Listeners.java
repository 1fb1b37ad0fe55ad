package punchlist.machine;

import punchlist.reading.Question;

/** Every TCP port that listens and every bound UDP port, with its owner. */
public record Listeners() implements Question<ListenerTable> {}
