package punchlist.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/** The readings of a record that still count: those of its last run and of the looks after it. */
final class LastLooks {

    private LastLooks() {}

    /** The newest readings first, back to the last run. */
    static List<StoredReading> since(RecordState state) {
        return since(state, run -> true);
    }

    /** The newest readings first, back to the last run that {@code looked}. */
    static List<StoredReading> since(RecordState state, Predicate<Entry.Run> looked) {
        List<StoredReading> all = new ArrayList<>();
        for (var line : state.lines().reversed()) {
            all.addAll(readings(line.entry()));
            if (line.entry() instanceof Entry.Run run && looked.test(run)) {
                return all;
            }
        }
        return all;
    }

    /** What an entry read of the server: a run, or the look after changes. */
    static List<StoredReading> readings(Entry entry) {
        return entry instanceof Entry.Run run
                ? run.readings()
                : entry instanceof Entry.Recheck recheck ? recheck.readings() : List.of();
    }

    /** What was known before, with the stored readings of more questions. */
    static Readings found(
            List<? extends Question<?>> questions, Readings soFar, Store store, List<StoredReading> stored) {
        List<Reading<?>> more = new ArrayList<>();
        for (Question<?> question : questions) {
            if (!soFar.has(question)) {
                store.find(question, stored).ifPresent(more::add);
            }
        }
        return soFar.with(more);
    }

    /** The stored readings of these questions; what no look asked for is not recorded. */
    static Readings whole(List<? extends Question<?>> questions, Store store, List<StoredReading> stored, Instant at) {
        Readings found = found(questions, Readings.none(), store, stored);
        List<Reading<?>> missing = new ArrayList<>();
        for (Question<?> question : questions) {
            if (!found.has(question)) {
                missing.add(notRecorded(question, at));
            }
        }
        return found.with(missing);
    }

    private static <T> Reading<T> notRecorded(Question<T> question, Instant at) {
        return new Reading<>(
                question, "record", at, Duration.ZERO, Optional.empty(), Answer.unread(new Why.NotRecorded()));
    }
}
