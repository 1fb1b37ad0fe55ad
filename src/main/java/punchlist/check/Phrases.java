package punchlist.check;

import punchlist.reading.Answer;
import punchlist.reading.Reading;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/** Phrases that several checks use. */
public final class Phrases {

    private Phrases() {}

    /** Why something was not read. */
    public static Phrase why(Why why) {
        return switch (why) {
            case Why.Denied(String right) -> Phrase.of("why.denied", right);
            case Why.TimedOut(var after) -> Phrase.of("why.timedOut", after.toMillis());
            case Why.Unsupported(String by) -> Phrase.of("why.unsupported", by);
            case Why.Failed(String call, String code) -> Phrase.of("why.failed", call, code);
            case Why.NotRecorded n -> Phrase.of("why.notRecorded");
            case Why.NotAllowed(var needed) -> Phrase.of("why.notAllowed." + needed.name());
            case Why.NotUnderstood(String what) -> Phrase.of("why.notUnderstood", what);
            case Why.Incomplete(String budget) -> Phrase.of("why.incomplete", budget);
        };
    }

    /** Why a reading was not read. */
    public static Phrase why(Reading<?> reading) {
        return switch (reading.answer()) {
            case Answer.Unread<?>(Why why) -> why(why);
            case Answer.Known<?> known -> Phrase.of("why.read");
            case Answer.Absent<?> absent -> Phrase.of("why.absent");
        };
    }
}
