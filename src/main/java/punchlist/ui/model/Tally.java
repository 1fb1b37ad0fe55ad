package punchlist.ui.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import punchlist.catalog.Control;
import punchlist.catalog.Step;

/**
 * How many controls have which mark. Counts always have their denominator.
 *
 * @param of by mark; all are there
 */
public record Tally(Map<Mark, Integer> of) {

    /** Copies the map. */
    public Tally {
        of = Map.copyOf(of);
    }

    /** Counts these controls. */
    public static Tally of(Situation situation, Collection<Control> controls) {
        Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
        for (Mark mark : Mark.values()) {
            counts.put(mark, 0);
        }
        controls.forEach(control -> counts.merge(situation.mark(control), 1, Integer::sum));
        return new Tally(counts);
    }

    /** Counts a step. */
    public static Tally of(Situation situation, Step step) {
        return of(situation, situation.catalog().ofStep(step));
    }

    /** Counts the guides' controls; those beyond the guides are never mixed in. */
    public static Tally ofGuides(Situation situation) {
        return of(
                situation,
                situation.catalog().controls().values().stream()
                        .filter(control -> control.step() != Step.BEYOND)
                        .toList());
    }

    /** How many have this mark. */
    public int of(Mark mark) {
        return of.getOrDefault(mark, 0);
    }

    /** How many there are. */
    public int total() {
        return of.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many have a result. */
    public int decided() {
        return total() - undecided();
    }

    /** How many have none yet. */
    public int undecided() {
        return of.entrySet().stream()
                .filter(e -> e.getKey().isUndecided())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
