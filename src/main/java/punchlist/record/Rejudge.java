package punchlist.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.catalog.Catalog;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.check.Check;
import punchlist.check.Judged;
import punchlist.reading.Question;
import punchlist.reading.Reading;
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

    private List<Item> judge(
            String run, boolean ours, List<StoredReading> readings, List<StoredControl> controls, Scope scope) {
        return controls.stream()
                .map(c -> new Item(run, c.control(), outcome(c, ours, readings, scope)))
                .toList();
    }

    private Outcome outcome(StoredControl stored, boolean ours, List<StoredReading> readings, Scope scope) {
        Optional<BoundControl> control = Optional.ofNullable(bound.get(new ControlId(stored.control())));
        if (control.isEmpty() || !ours) {
            return Outcome.OTHER_VERSION;
        }
        return rejudged(control.get(), readings, scope)
                        .map(judged ->
                                store.controls(List.of(judged)).getFirst().equals(stored))
                        .orElse(false)
                ? Outcome.SAME
                : Outcome.DIFFERS;
    }

    private Optional<Judged> rejudged(BoundControl control, List<StoredReading> stored, Scope scope) {
        Readings known = Readings.none();
        for (int round = 0; round < Check.ROUNDS; round++) {
            List<Reading<?>> found = new ArrayList<>();
            for (Question<?> question : control.needs(scope, known)) {
                Optional<? extends Reading<?>> reading = store.find(question, stored);
                if (reading.isEmpty()) {
                    return Optional.empty();
                }
                found.add(reading.get());
            }
            known = known.with(found);
        }
        return Optional.of(new Judged(control.control(), control.judge(scope, known)));
    }
}
