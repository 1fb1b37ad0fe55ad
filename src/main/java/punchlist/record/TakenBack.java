package punchlist.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * That taking back a change was begun, and what is known of its end.
 *
 * @param at when that was written last
 * @param by who began it
 * @param guard whether a guard did it
 * @param done whether it is done
 */
public record TakenBack(Instant at, String by, boolean guard, boolean done) {

    private static final String GUARD = "guard";

    /** Of each change that somebody began to take back, the last that is told. */
    public static Map<String, TakenBack> of(List<Line> lines) {
        Map<String, TakenBack> all = new HashMap<>();
        for (Line line : lines) {
            if (line.entry() instanceof Entry.UndoIntent begun) {
                all.put(
                        begun.change(),
                        new TakenBack(line.at(), begun.by(), begun.by().equals(GUARD), /* done= */ false));
            } else if (line.entry() instanceof Entry.UndoOutcome ended) {
                TakenBack before = all.getOrDefault(ended.change(), new TakenBack(line.at(), "", false, false));
                boolean guard =
                        before.guard() || ended.later().filter(GUARD::equals).isPresent();
                all.put(
                        ended.change(),
                        new TakenBack(line.at(), before.by(), guard, ChangeState.isDone(ended.outcome())));
            }
        }
        return all;
    }
}
