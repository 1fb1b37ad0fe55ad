package punchlist.session.changes;

import java.util.List;
import java.util.Optional;
import punchlist.record.Entry;
import punchlist.text.Phrase;

/**
 * What became of plans that were confirmed.
 *
 * @param applied what was tried, in order
 * @param notTried what was not, because something before it stopped the rest
 * @param stopped what went otherwise than wanted; empty when all was tried, stands and nothing was lost
 * @param health what was compared after each group
 */
public record ApplyReport(
        List<Applied> applied, List<Planned> notTried, Optional<Phrase> stopped, List<Entry.Health> health) {

    /** Copies the lists. */
    public ApplyReport {
        applied = List.copyOf(applied);
        notTried = List.copyOf(notTried);
        health = List.copyOf(health);
    }

    /** Whether every change was tried and stands, and nothing was lost. */
    public boolean isWhole() {
        return stopped.isEmpty();
    }

    /** The ids of what was tried. */
    public List<String> ids() {
        return applied.stream().map(Applied::id).toList();
    }
}
