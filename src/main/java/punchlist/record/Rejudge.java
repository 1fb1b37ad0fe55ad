package punchlist.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.Catalog;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.check.Check;
import punchlist.check.Judged;
import punchlist.check.RunDrift;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/** Recomputes every verdict of a record, and what its looks from outside saw, from the stored readings, where the same program and catalogue judged it. */
public final class Rejudge {

    /**
     * What recomputing gave for one control of one run.
     *
     * @param run the run, the changes whose re-check it was, or the look from outside (W1)
     * @param control the control; of a look the address and the port
     * @param outcome same, differs, or other-version
     */
    public record Item(String run, String control, Outcome outcome) {}

    /** What recomputing gave. */
    public enum Outcome {
        SAME,
        DIFFERS,
        /** Judged by another version of catalogue or program, so not recomputed. */
        OTHER_VERSION
    }

    private final String tool;
    private final Catalog catalog;
    private final Map<ControlId, BoundControl> bound;
    private final Store store;

    /** A judge with today's program, catalogue and checks. */
    public Rejudge(String tool, Catalog catalog, Map<ControlId, BoundControl> bound, Store store) {
        this.tool = tool;
        this.catalog = catalog;
        this.bound = bound;
        this.store = store;
    }

    /** Recomputes all runs. */
    public List<Item> all(List<Line> lines) {
        List<Item> items = new ArrayList<>();
        Scope scope = Scope.unsaid();
        for (Line line : lines) {
            switch (line.entry()) {
                case Entry.ScopeSet s -> scope = s.scope();
                case Entry.Run r -> items.addAll(judge(r.id(), isOurs(r), r.readings(), r.controls(), scope));
                case Entry.Recheck r -> {
                    boolean ours = r.tool().equals(tool) && r.catalogHash().equals(catalog.hash());
                    items.addAll(judge(String.join("+", r.changes()), ours, r.readings(), r.controls(), scope));
                }
                case Entry.Header h -> {}
                case Entry.Answered a -> {}
                case Entry.PasswordChecked p -> {}
                case Entry.PunchItem p -> {}
                case Entry.Intent i -> {}
                case Entry.Outcome o -> {}
                case Entry.UndoIntent u -> {}
                case Entry.UndoOutcome u -> {}
                case Entry.Signed s -> {}
                case Entry.Locked l -> {}
                case Entry.Health h -> {}
                case Entry.Guard g -> {}
                case Entry.Missing m -> {}
                case Entry.Closed c -> {}
                case Entry.Looked l -> {} // with the others, below
                case Entry.Witnessed w -> {}
                case Entry.TornLine t -> {}
            }
        }
        Looks.of(lines).forEach(told -> items.addAll(judge(told)));
        return items;
    }

    /** A look's ports: what came back and what it means, from the readings of the look. */
    private List<Item> judge(Looks.Told told) {
        Look stored = told.stored();
        boolean ours = stored.tool().equals(tool) && stored.catalogHash().equals(catalog.hash());
        List<Item> items = new ArrayList<>();
        for (int at = 0; at < stored.targets().size(); at++) {
            Look.Target said = stored.targets().get(at);
            Look.Target is = told.look().targets().get(at);
            boolean sound = said.own() == is.own() && said.answered() == is.answered();
            for (int port = 0; port < said.ports().size(); port++) {
                Look.Port one = said.ports().get(port);
                boolean same = sound && one.equals(is.ports().get(port));
                items.add(new Item(
                        told.id(),
                        said.address() + " " + one.shown(),
                        !ours ? Outcome.OTHER_VERSION : same ? Outcome.SAME : Outcome.DIFFERS));
            }
        }
        return items;
    }

    private boolean isOurs(Entry.Run run) {
        return run.tool().equals(tool) && run.catalogHash().equals(catalog.hash());
    }

    /** The controls of a run, each with all readings of the run as when it was judged: what one asked for, all see. */
    private List<Item> judge(
            String run, boolean ours, List<StoredReading> readings, List<StoredControl> controls, Scope scope) {
        List<BoundControl> known = controls.stream()
                .flatMap(stored -> Optional.ofNullable(bound.get(new ControlId(stored.control()))).stream())
                .toList();
        Set<BoundControl> lacking = new HashSet<>();
        Readings all = ours ? found(known, readings, scope, lacking) : Readings.none();
        Readings withDrift = LastLooks.found(List.of(new RunDrift()), all, store, readings);
        List<Item> items = new ArrayList<>();
        for (StoredControl stored : controls) {
            Optional<BoundControl> control = Optional.ofNullable(bound.get(new ControlId(stored.control())));
            Outcome outcome = control.isEmpty() || !ours
                    ? Outcome.OTHER_VERSION
                    : !lacking.contains(control.get()) && isSame(control.get(), stored, scope, all, withDrift)
                            ? Outcome.SAME
                            : Outcome.DIFFERS;
            items.add(new Item(run, stored.control(), outcome));
        }
        return items;
    }

    private boolean isSame(BoundControl control, StoredControl stored, Scope scope, Readings all, Readings withDrift) {
        Readings seen = needsDrift(control, scope) ? withDrift : all;
        Judged judged = new Judged(control.control(), control.judge(scope, seen));
        return store.controls(List.of(judged)).getFirst().equals(stored);
    }

    private static boolean needsDrift(BoundControl control, Scope scope) {
        return control.needs(scope, Readings.none()).contains(new RunDrift());
    }

    /**
     * The readings of all controls of a run, round by round; the difference to the run before comes after them.
     *
     * @param lacking gets the controls that need a reading which the record does not hold
     */
    private Readings found(
            List<BoundControl> controls, List<StoredReading> stored, Scope scope, Set<BoundControl> lacking) {
        Readings known = Readings.none();
        for (int round = 0; round < Check.ROUNDS; round++) {
            Map<BoundControl, List<Question<?>>> needed = new HashMap<>();
            Set<Question<?>> questions = new LinkedHashSet<>();
            for (BoundControl control : controls) {
                List<Question<?>> needs = control.needs(scope, known).stream()
                        .filter(question -> !(question instanceof RunDrift))
                        .toList();
                needed.put(control, needs);
                questions.addAll(needs);
            }
            known = LastLooks.found(List.copyOf(questions), known, store, stored);
            Readings found = known;
            needed.forEach((control, needs) -> {
                if (!needs.stream().allMatch(found::has)) {
                    lacking.add(control);
                }
            });
        }
        return known;
    }
}
