package punchlist.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.Catalog;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.check.Check;
import punchlist.check.Judged;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/** Recomputes every verdict of a record from its stored readings, where the same program and catalogue judged it. */
public final class Rejudge {

    /**
     * What recomputing gave for one control of one run.
     *
     * @param run the run, or the changes whose re-check it was
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
                case Entry.Looked l -> {}
                case Entry.Witnessed w -> {}
                case Entry.TornLine t -> {}
            }
        }
        return items;
    }

    private boolean isOurs(Entry.Run run) {
        return run.tool().equals(tool) && run.catalogHash().equals(catalog.hash());
    }

    private List<Item> judge(
            String run, boolean ours, List<StoredReading> readings, List<StoredControl> controls, Scope scope) {
        Set<String> incomplete = new HashSet<>();
        Readings all = ours ? known(controls, readings, scope, incomplete) : Readings.none();
        return controls.stream()
                .map(c -> new Item(run, c.control(), outcome(c, !incomplete.contains(c.control()), ours, all, scope)))
                .toList();
    }

    /** Everything the controls asked together: a control may have used what only another one asked for. */
    private Readings known(
            List<StoredControl> controls, List<StoredReading> stored, Scope scope, Set<String> incomplete) {
        Readings known = Readings.none();
        for (int round = 0; round < Check.ROUNDS; round++) {
            Map<Question<?>, Reading<?>> found = new LinkedHashMap<>();
            for (StoredControl control : controls) {
                for (Question<?> question : needs(control, scope, known)) {
                    if (!found.containsKey(question) && !known.has(question)) {
                        store.find(question, stored)
                                .ifPresentOrElse(
                                        reading -> found.put(question, reading),
                                        () -> incomplete.add(control.control()));
                    }
                }
            }
            known = known.with(List.copyOf(found.values()));
        }
        return known;
    }

    private List<Question<?>> needs(StoredControl control, Scope scope, Readings known) {
        return Optional.ofNullable(bound.get(new ControlId(control.control())))
                .map(checked -> checked.needs(scope, known))
                .orElse(List.of());
    }

    private Outcome outcome(StoredControl stored, boolean complete, boolean ours, Readings readings, Scope scope) {
        Optional<BoundControl> control = Optional.ofNullable(bound.get(new ControlId(stored.control())));
        if (control.isEmpty() || !ours) {
            return Outcome.OTHER_VERSION;
        }
        if (!complete) {
            return Outcome.DIFFERS;
        }
        Judged judged = new Judged(control.get().control(), control.get().judge(scope, readings));
        return store.controls(List.of(judged)).getFirst().equals(stored) ? Outcome.SAME : Outcome.DIFFERS;
    }
}
