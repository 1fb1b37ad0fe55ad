package punchlist.session;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import punchlist.catalog.ControlId;
import punchlist.catalog.Step;
import punchlist.check.Judged;
import punchlist.check.VerdictKind;
import punchlist.reading.Readings;

/**
 * A finished run, not yet recorded.
 *
 * @param startedAt by the machine's clock
 * @param finishedAt by the machine's clock
 * @param readings what was read, once each
 * @param judged what was said of each control
 */
public record CheckRun(Instant startedAt, Instant finishedAt, Readings readings, List<Judged> judged) {

    /** Copies the list. */
    public CheckRun {
        judged = List.copyOf(judged);
    }

    /** This run, of these controls only. */
    public CheckRun only(Collection<ControlId> controls) {
        return new CheckRun(
                startedAt,
                finishedAt,
                readings,
                judged.stream().filter(j -> controls.contains(j.control().id())).toList());
    }

    /** How many controls of the guides have each verdict; all six are there. */
    public Map<VerdictKind, Long> counts() {
        return count(false);
    }

    /** The same for the checks beyond the guides. */
    public Map<VerdictKind, Long> beyond() {
        return count(true);
    }

    private Map<VerdictKind, Long> count(boolean beyond) {
        Map<VerdictKind, Long> counts = new EnumMap<>(VerdictKind.class);
        for (VerdictKind kind : VerdictKind.values()) {
            counts.put(kind, 0L);
        }
        judged.stream()
                .filter(j -> (j.control().step() == Step.BEYOND) == beyond)
                .forEach(j -> counts.merge(j.verdict(), 1L, Long::sum));
        return counts;
    }
}
