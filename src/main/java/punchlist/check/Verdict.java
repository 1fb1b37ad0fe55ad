package punchlist.check;

import java.util.List;
import java.util.Optional;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/** What a check says of one subject. Pass, attention and fail carry their proof. */
public sealed interface Verdict {

    /** As the guide wants it. */
    record Pass(Proof proof, Phrase expected, Phrase found) implements Verdict {}

    /** Works, but weaker than the guide's advice, or a person must judge what was seen. */
    record Attention(Proof proof, Phrase expected, Phrase found, Phrase why) implements Verdict {}

    /** Seen to be otherwise than the guide wants it. */
    record Fail(Proof proof, Phrase expected, Phrase found, Phrase why) implements Verdict {}

    /** It could not be seen; the readings say why. */
    record CouldNotCheck(List<Reading<?>> readings, Phrase expected, Phrase because) implements Verdict {
        /** Copies the list. */
        public CouldNotCheck {
            readings = List.copyOf(readings);
        }
    }

    /** The demand does not concern this server. */
    record NotApplicable(Phrase because) implements Verdict {}

    /** A person must answer; the readings are evidence beside the question. */
    record ByHand(Phrase question, List<Reading<?>> readings) implements Verdict {
        /** Copies the list. */
        public ByHand {
            readings = List.copyOf(readings);
        }
    }

    /** Which of the six it is. */
    default VerdictKind kind() {
        return switch (this) {
            case Pass p -> VerdictKind.PASS;
            case Attention a -> VerdictKind.ATTENTION;
            case Fail f -> VerdictKind.FAIL;
            case CouldNotCheck c -> VerdictKind.COULD_NOT_CHECK;
            case NotApplicable n -> VerdictKind.NOT_APPLICABLE;
            case ByHand b -> VerdictKind.BY_HAND;
        };
    }

    /** The readings it rests on. */
    default List<Reading<?>> evidence() {
        return switch (this) {
            case Pass(Proof proof, Phrase e, Phrase f) -> proof.readings();
            case Attention(Proof proof, Phrase e, Phrase f, Phrase w) -> proof.readings();
            case Fail(Proof proof, Phrase e, Phrase f, Phrase w) -> proof.readings();
            case CouldNotCheck(List<Reading<?>> readings, Phrase e, Phrase b) -> readings;
            case NotApplicable n -> List.of();
            case ByHand(Phrase q, List<Reading<?>> readings) -> readings;
        };
    }

    /** What should be seen, where the check says so itself. */
    default Optional<Phrase> whatExpected() {
        return switch (this) {
            case Pass p -> Optional.of(p.expected);
            case Attention a -> Optional.of(a.expected);
            case Fail f -> Optional.of(f.expected);
            case CouldNotCheck c -> Optional.of(c.expected);
            case NotApplicable n -> Optional.empty();
            case ByHand b -> Optional.empty();
        };
    }

    /** What was seen. */
    default Optional<Phrase> whatFound() {
        return switch (this) {
            case Pass p -> Optional.of(p.found);
            case Attention a -> Optional.of(a.found);
            case Fail f -> Optional.of(f.found);
            case CouldNotCheck c -> Optional.empty();
            case NotApplicable n -> Optional.empty();
            case ByHand b -> Optional.empty();
        };
    }

    /** Why it is so; for by hand the question. */
    default Optional<Phrase> whyJudged() {
        return switch (this) {
            case Pass p -> Optional.empty();
            case Attention a -> Optional.of(a.why);
            case Fail f -> Optional.of(f.why);
            case CouldNotCheck c -> Optional.of(c.because);
            case NotApplicable n -> Optional.of(n.because);
            case ByHand b -> Optional.of(b.question);
        };
    }
}
