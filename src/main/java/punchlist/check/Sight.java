package punchlist.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import punchlist.reading.Answer;
import punchlist.reading.Reading;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/** What several checks of endpoints say in the same way. */
final class Sight {

    private Sight() {}

    /** Could not check, because of the first of these readings that was not read, or said that nothing is there. */
    static Verdict couldNot(Scope scope, Phrase expected, List<Reading<?>> readings) {
        Phrase because = readings.stream()
                .flatMap(reading -> why(reading).stream())
                .findFirst()
                .map(why -> because(scope, why))
                .or(() -> readings.stream()
                        .filter(reading -> reading.answer() instanceof Answer.Absent<?>)
                        .findFirst()
                        .map(Phrases::why))
                .orElseThrow(() -> new IllegalArgumentException("all was read"));
        return new Verdict.CouldNotCheck(readings, expected, because);
    }

    /** Why a reading was not read, or empty where it was. */
    static Optional<Why> why(Reading<?> reading) {
        return reading.answer() instanceof Answer.Unread<?>(Why why) ? Optional.of(why) : Optional.empty();
    }

    /** The readings that were really read. */
    static Proof proof(Collection<? extends Reading<?>> readings) {
        return new Proof(readings.stream()
                .filter(reading -> reading.answer().wasRead())
                .<Reading<?>>map(reading -> reading)
                .toList());
    }

    /** A reason; where check-only mode forbids asking, that is said, for no consent would help. */
    static Phrase because(Scope scope, Why why) {
        return why instanceof Why.NotAllowed && scope.running().orElse(false)
                ? Phrase.of("probe.running")
                : Phrases.why(why);
    }
}
