package punchlist.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.check.DriftSummary;
import punchlist.check.Judged;
import punchlist.check.RuleChanges;
import punchlist.check.firewall.RuleBook;
import punchlist.machine.FirewallRules;
import punchlist.machine.RuleTexts;
import punchlist.reading.Answer;
import punchlist.reading.Readings;
import punchlist.record.Drift;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.record.Store;

/** What a run finds changed since the last one that is in the record. */
record SinceLastRun(RecordState state, Store store) {

    /** The differences; absent when there is no run before. */
    Answer<DriftSummary> summary(List<Judged> judged, Readings readings) {
        if (state.lastRun().isEmpty()) {
            return Answer.absent();
        }
        Entry.Run last = state.lastRun().get();
        Drift drift = Drift.between(last.id(), last.controls(), "now", store.controls(judged));
        return Answer.known(new DriftSummary(
                last.id(),
                names(drift, Drift.Group.WORSE),
                names(drift, Drift.Group.BETTER),
                names(drift, Drift.Group.DIFFERENT),
                rules(last, readings)));
    }

    /** How the rules of both stores changed; empty where one of them was not read then or now. */
    private Optional<RuleChanges> rules(Entry.Run last, Readings readings) {
        Optional<RuleChanges> own = rules(RuleBook.OWN, last, readings);
        Optional<RuleChanges> policy = rules(RuleBook.POLICY, last, readings);
        return own.flatMap(changes -> policy.map(changes::plus));
    }

    private Optional<RuleChanges> rules(FirewallRules rules, Entry.Run last, Readings readings) {
        return store.find(rules, last.readings())
                .flatMap(before -> texts(before.answer()))
                .flatMap(before -> readings.find(rules)
                        .flatMap(now -> texts(now.answer()))
                        .map(now -> RuleChanges.between(before, now)));
    }

    private static Optional<Map<String, String>> texts(Answer<RuleTexts> answer) {
        return switch (answer) {
            case Answer.Known<RuleTexts>(RuleTexts texts) -> Optional.of(texts.byId());
            case Answer.Absent<RuleTexts> none -> Optional.of(Map.of());
            case Answer.Unread<RuleTexts> unread -> Optional.empty();
        };
    }

    private static List<String> names(Drift drift, Drift.Group group) {
        return drift.of(group).stream().map(Drift.Item::control).distinct().toList();
    }
}
