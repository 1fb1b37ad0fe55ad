package punchlist.check;

import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/** What assisted checks say where nothing that was seen decides: what was seen, and the control's question. */
public final class Assisted {

    private Assisted() {}

    /** The control's own question ({@code control.<id>.question}). */
    public static Phrase question(ControlId control) {
        return Phrase.of("control." + control.text() + ".question");
    }

    /** A person answers the control's question, with what was seen said before it and the readings beside it. */
    public static Verdict asks(ControlId control, Phrase seen, List<Reading<?>> readings) {
        return new Verdict.ByHand(Phrase.of("check.assisted.ask", seen, question(control)), readings);
    }

    /** What was seen, of a question that {@link #asks} made; empty for another one. */
    public static Optional<Phrase> seen(Phrase question) {
        return question.key().equals("check.assisted.ask")
                        && question.arguments().getFirst() instanceof Phrase seen
                ? Optional.of(seen)
                : Optional.empty();
    }
}
