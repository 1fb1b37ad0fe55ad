package punchlist.machine;

import punchlist.reading.Question;

/** The network adapters with their addresses. */
public record Adapters() implements Question<AdapterTable> {}
