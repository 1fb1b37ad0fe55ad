package punchlist.session;

import java.util.List;
import punchlist.check.DriftSummary;
import punchlist.check.Judged;
import punchlist.reading.Answer;
import punchlist.record.Drift;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.record.Store;

/** What a run finds changed since the last one that is in the record. */
record SinceLastRun(RecordState state, Store store) {

    /** The differences; absent when there is no run before. */
    Answer<DriftSummary> summary(List<Judged> judged) {
        if (state.lastRun().isEmpty()) {
            return Answer.absent();
        }
        Entry.Run last = state.lastRun().get();
        Drift drift = Drift.between(last.id(), last.controls(), "now", store.controls(judged));
        return Answer.known(new DriftSummary(
                last.id(),
                names(drift, Drift.Group.WORSE),
                names(drift, Drift.Group.BETTER),
                names(drift, Drift.Group.DIFFERENT)));
    }

    private static List<String> names(Drift drift, Drift.Group group) {
        return drift.of(group).stream().map(Drift.Item::control).distinct().toList();
    }
}
