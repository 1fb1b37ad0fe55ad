package punchlist.machine.recorded;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Reply;
import punchlist.reading.Settable;

/** Answers from a snapshot, with applied changes laid over it. Never opens a socket, never writes the snapshot. */
public final class RecordedMachine implements Machine {

    private final Snapshot snapshot;
    private final QuestionKinds kinds;
    private final Instant now;
    private final Map<Question<?>, Answer<?>> overlay = new ConcurrentHashMap<>();

    /** The machine of a snapshot, whose time is when it was taken. */
    public RecordedMachine(Snapshot snapshot, QuestionKinds kinds) {
        this(snapshot, kinds, snapshot.takenAt());
    }

    /** The machine of a snapshot at another time. */
    public RecordedMachine(Snapshot snapshot, QuestionKinds kinds, Instant now) {
        this.snapshot = snapshot;
        this.kinds = kinds;
        this.now = now;
    }

    @Override
    public MachineId id() {
        return snapshot.id();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public <T> Reading<T> ask(Question<T> question) {
        QuestionKind<Question<T>, T> kind = kinds.of(question);
        Reply<T> recorded = snapshot.reply(kind, question);
        Answer<T> answer = laidOver(question).orElseGet(() -> Laid.seen(question, recorded.answer(), overlay));
        return new Reading<>(question, "snapshot", now, Duration.ZERO, recorded.origin(), answer);
    }

    @SuppressWarnings("unchecked") // lay() stores an answer under a question of its own type
    private <T> Optional<Answer<T>> laidOver(Question<T> question) {
        return Optional.ofNullable((Answer<T>) overlay.get(question));
    }

    /** Lays an answer over the recorded one: how a recorded machine is changed. */
    public <T> void lay(Settable<T> at, Answer<T> answer) {
        overlay.put(at, answer);
    }

    /** Whether anything that was laid over the snapshot is like this. */
    boolean hasLaid(BiPredicate<Question<?>, Answer<?>> like) {
        return overlay.entrySet().stream().anyMatch(laid -> like.test(laid.getKey(), laid.getValue()));
    }

    /** Parts of the snapshot that no question reads; see {@link Snapshot#unknownSections}. */
    public List<String> unknownSections(QuestionKinds all) {
        return snapshot.unknownSections(all);
    }
}
