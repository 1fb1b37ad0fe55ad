package punchlist.record;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Reversal;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Settable;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.text.Phrase;

/** Turns changes into intents and back. */
public final class ChangeCodec {

    private final QuestionKinds kinds;

    /** A codec for changes of these kinds. */
    public ChangeCodec(QuestionKinds kinds) {
        this.kinds = kinds;
    }

    /** The intent of a change of a plan. */
    public <T> Entry.Intent intent(String id, Plan plan, Change<T> change, String by) {
        QuestionKind<Question<T>, T> kind = kinds.of(change.at());
        return new Entry.Intent(
                id,
                plan.mends().control().text(),
                plan.mends().subject().label(),
                kind.type().getSimpleName(),
                kind.keys().path(change.at()),
                AnswerJson.write(change.before(), kind.values()),
                AnswerJson.write(change.after(), kind.values()),
                change.effective().name().toLowerCase(Locale.ROOT),
                word(change.reversal()),
                lost(change.reversal()),
                plan.hazards().stream().map(Hazard::name).sorted().toList(),
                by,
                Optional.of(plan.whoNotices()));
    }

    /** The word of the format for a way back. */
    public static String word(Reversal reversal) {
        return switch (reversal) {
            case Reversal.Exact e -> "exact";
            case Reversal.Partial p -> "partial";
            case Reversal.Impossible i -> "impossible";
        };
    }

    /** What a way back does not bring back. */
    public static Optional<Phrase> lost(Reversal reversal) {
        return switch (reversal) {
            case Reversal.Exact e -> Optional.empty();
            case Reversal.Partial(Phrase lost) -> Optional.of(lost);
            case Reversal.Impossible(Phrase why) -> Optional.of(why);
        };
    }

    /**
     * The change an intent speaks of.
     *
     * @throws RecordProblem when this version does not know its kind or cannot read its values
     */
    public Change<?> change(Entry.Intent intent) {
        return typed(kind(intent), intent);
    }

    private QuestionKind<?, ?> kind(Entry.Intent intent) {
        return kinds.named(intent.kind())
                .orElseThrow(() -> new RecordProblem(
                        intent.id() + ": this version does not know the kind of change '" + intent.kind() + "'"));
    }

    /**
     * The change that takes one back. Where the change was done in part only, it begins at what was left then: that is
     * what nobody else has touched since.
     *
     * @throws RecordProblem when this version does not know its kind or cannot read its values
     */
    public Change<?> back(ChangeState state) {
        return back(kind(state.intent()), state);
    }

    private static <Q extends Question<T>, T> Change<T> back(QuestionKind<Q, T> kind, ChangeState state) {
        Change<T> back = typed(kind, state.intent()).turnedRound();
        return state.left()
                .map(left -> AnswerJson.read(left, kind.values()))
                .filter(Answer::wasRead)
                .map(left -> new Change<>(back.at(), left, back.after(), back.effective(), back.reversal()))
                .orElse(back);
    }

    private static <Q extends Question<T>, T> Change<T> typed(QuestionKind<Q, T> kind, Entry.Intent intent) {
        Q question = question(kind, intent.path());
        if (!(question instanceof Settable<?>)) {
            throw new RecordProblem(intent.id() + ": " + kind.key(question) + " cannot be set");
        }
        Answer<T> before = AnswerJson.read(intent.before(), kind.values());
        Answer<T> after = AnswerJson.read(intent.after(), kind.values());
        if (!before.wasRead() || !after.wasRead()) {
            throw new RecordProblem(intent.id() + ": its values cannot be read");
        }
        return new Change<>(settable(question), before, after, effective(intent), reversal(intent));
    }

    @SuppressWarnings("unchecked") // a Settable that asks for a T is a Settable of T
    private static <T> Settable<T> settable(Question<T> question) {
        return (Settable<T>) question;
    }

    private static <Q> Q question(QuestionKind<? extends Q, ?> kind, List<String> path) {
        try {
            return kind.keys().question(path);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw new RecordProblem("the place of a change cannot be read: " + path, e);
        }
    }

    private static Effective effective(Entry.Intent intent) {
        try {
            return Effective.valueOf(intent.effective().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RecordProblem(intent.id() + ": '" + intent.effective() + "' is not known", e);
        }
    }

    private static Reversal reversal(Entry.Intent intent) {
        Phrase lost = intent.lost().orElseGet(() -> Phrase.of("remedy.lost"));
        return switch (intent.reversal()) {
            case "exact" -> new Reversal.Exact();
            case "partial" -> new Reversal.Partial(lost);
            default -> new Reversal.Impossible(lost);
        };
    }
}
