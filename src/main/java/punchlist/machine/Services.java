package punchlist.machine;

import punchlist.reading.Question;

/** The services of this Windows. */
public record Services() implements Question<ServiceTable> {}
