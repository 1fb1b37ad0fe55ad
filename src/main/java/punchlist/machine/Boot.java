package punchlist.machine;

import punchlist.reading.Question;

/**
 * Which start of Windows this is: a text that stays the same until Windows is restarted, also when the clock is set, and is
 * another one afterwards. Good for nothing but being compared.
 */
public record Boot() implements Question<String> {}
