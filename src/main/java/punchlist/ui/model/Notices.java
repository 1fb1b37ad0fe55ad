package punchlist.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.RecordState;
import punchlist.record.UpdateOpenings;

/** What has to be known of a record's changes besides each one's outcome. */
final class Notices {

    private final Words words;

    Notices(Words words) {
        this.words = words;
    }

    /** In the order in which they matter. */
    List<String> of(Situation situation) {
        RecordState state = situation.state();
        List<String> all = new ArrayList<>();
        lost(state, all);
        all.addAll(openings(state, words));
        add(all, "worked.pending", state.pending());
        add(all, "worked.half", state.halfDone());
        add(
                all,
                "worked.notBegun",
                state.changes().values().stream()
                        .filter(ChangeState::wasNotBegun)
                        .toList());
        if (!state.waitingForRestart().isEmpty()) {
            all.add(words.say(
                    "worked.restart",
                    ids(state.waitingForRestart()),
                    situation.file().toString()));
        }
        return all;
    }

    /** The openings for an update that were not seen closed. */
    static List<String> openings(RecordState state, Words words) {
        return UpdateOpenings.open(state).stream()
                .map(opening -> words.say("worked.opening", opening.change(), words.time(opening.at())))
                .toList();
    }

    private void add(List<String> all, String key, List<ChangeState> changes) {
        if (!changes.isEmpty()) {
            all.add(words.say(key, ids(changes)));
        }
    }

    private static String ids(List<ChangeState> changes) {
        return changes.stream().map(c -> c.intent().id()).collect(Collectors.joining(", "));
    }

    /** Of the last looks: what was there before the last changes and is not now. */
    private void lost(RecordState state, List<String> all) {
        for (Line line : state.lines().reversed()) {
            switch (line.entry()) {
                case Entry.Health health -> {
                    health.lost().stream()
                            .filter(Entry.Loss::stops)
                            .forEach(loss -> all.add(words.say("worked.lost." + loss.kind(), loss.what())));
                    health.unseen().forEach(why -> all.add(words.say(why)));
                    return;
                }
                case Entry.UndoOutcome u -> {
                    return;
                }
                case Entry.Run r -> {
                    return;
                }
                case Entry other -> {}
            }
        }
    }
}
