package punchlist.machine.firmware;

import punchlist.reading.Question;

/** The version of the computer's trusted platform module ("2.0", "1.2"). Absent: Windows sees none. */
public record Tpm() implements Question<String> {}
