package punchlist.ui.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;
import punchlist.record.RecordState;
import punchlist.record.Result;
import punchlist.record.StoredControl;
import punchlist.reference.ReferenceData;
import punchlist.scope.Scope;

/**
 * How the commissioning stands: all that the pages show. Immutable, so that it may travel between threads.
 *
 * @param catalog the controls
 * @param data the dated tables that the controls are judged by
 * @param state what the record adds up to
 * @param scope the scope that holds
 * @param file the record's file
 * @param readOnly whether it is only looked at
 */
public record Situation(
        Catalog catalog, ReferenceData data, RecordState state, Scope scope, Path file, boolean readOnly) {

    /** When the last line was written. */
    public Instant savedAt() {
        return state.lines().getLast().at();
    }

    /** What stands on the sheet for a control now. */
    public Result result(Control control) {
        return state.result(control.id().text());
    }

    /** What was last seen of a control. */
    public Optional<StoredControl> seen(Control control) {
        return Optional.ofNullable(state.controls().get(control.id().text()));
    }

    /** How a control is marked now. */
    public Mark mark(Control control) {
        Mark mark = Mark.of(seen(control), result(control));
        boolean doubted = state.doubted().contains(control.id().text());
        return doubted && mark == Mark.NOT_CHECKED ? Mark.ATTENTION : mark;
    }

    /** Who works here, as far as it was said. */
    public String engineer() {
        return scope.identification().getOrDefault("engineer", "");
    }
}
