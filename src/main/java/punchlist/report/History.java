package punchlist.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.RecordState;
import punchlist.record.Revision;
import punchlist.record.StoredControl;
import punchlist.record.StoredReading;

/** When things were said, and by which readings: what a record's end state alone does not tell. */
final class History {

    /**
     * The last look at a control.
     *
     * @param said what was said
     * @param label the run's id, or that of the change after which it was looked at again
     * @param at when it was written
     * @param readings the readings of that look by key
     */
    record Seen(StoredControl said, String label, Instant at, Map<String, List<StoredReading>> readings) {}

    /** An answer and when it was written. */
    record Said(Entry.Answered entry, Instant at) {}

    /** A check of a password and when it was made. */
    record Checked(Entry.PasswordChecked entry, Instant at) {}

    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, List<Said>> answers = new LinkedHashMap<>();
    private final Map<String, List<Checked>> passwords = new LinkedHashMap<>();
    private final Map<String, Instant> times = new HashMap<>();
    private final List<Instant> signedAt = new ArrayList<>();
    private Optional<Instant> lockedTime = Optional.empty();
    private final boolean locked;
    private long torn;

    History(RecordState state) {
        this.locked = Revision.isLocked(state.lines());
        state.lines().forEach(this::take);
    }

    private void take(Line line) {
        switch (line.entry()) {
            case Entry.Run r -> look(r.id(), line.at(), r.readings(), r.controls());
            case Entry.Recheck r ->
                look(r.changes().isEmpty() ? "" : r.changes().getLast(), line.at(), r.readings(), r.controls());
            case Entry.Answered a ->
                answers.computeIfAbsent(a.control(), c -> new ArrayList<>()).add(new Said(a, line.at()));
            case Entry.PasswordChecked p ->
                passwords.computeIfAbsent(p.control(), c -> new ArrayList<>()).add(new Checked(p, line.at()));
            case Entry.PunchItem p -> times.put(p.id(), line.at());
            case Entry.Intent c -> times.put(c.id(), line.at());
            case Entry.Signed s -> signedAt.add(line.at());
            case Entry.Locked l -> lockedTime = Optional.of(line.at());
            case Entry.TornLine t -> torn++;
            case Entry.Header h -> {}
            case Entry.ScopeSet s -> {}
            case Entry.Outcome o -> {}
            case Entry.UndoIntent u -> {}
            case Entry.UndoOutcome o -> {}
            case Entry.Health h -> {}
            case Entry.Guard g -> {}
            case Entry.Missing m -> {}
            case Entry.Closed c -> {}
            case Entry.Looked l -> {}
            case Entry.Witnessed w -> {}
        }
    }

    private void look(String label, Instant at, List<StoredReading> readings, List<StoredControl> controls) {
        Map<String, List<StoredReading>> byKey = new HashMap<>();
        readings.forEach(
                r -> byKey.computeIfAbsent(r.key(), k -> new ArrayList<>()).add(r));
        controls.forEach(c -> seen.put(c.control(), new Seen(c, label, at, byKey)));
    }

    Optional<Seen> seen(String control) {
        return Optional.ofNullable(seen.get(control));
    }

    List<Said> answers(String control) {
        return answers.getOrDefault(control, List.of());
    }

    /** The checks of a control's passwords, in order. */
    List<Checked> passwords(String control) {
        return passwords.getOrDefault(control, List.of());
    }

    Map<String, List<Said>> answers() {
        return answers;
    }

    /** When a change or a punch item was last written. */
    Optional<Instant> at(String id) {
        return Optional.ofNullable(times.get(id));
    }

    List<Instant> signedAt() {
        return signedAt;
    }

    /** Whether the last locked revision is what the record still says. */
    boolean isLocked() {
        return locked;
    }

    /** When it was locked. */
    Optional<Instant> lockedTime() {
        return lockedTime.filter(at -> isLocked());
    }

    long torn() {
        return torn;
    }
}
