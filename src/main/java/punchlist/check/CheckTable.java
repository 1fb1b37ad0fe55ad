package punchlist.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punchlist.catalog.BadCatalog;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.catalog.Use;
import punchlist.reference.ReferenceData;

/** The fixed table of kinds of check, by name. */
public final class CheckTable {

    private final Map<String, CheckKind<?>> byName = new LinkedHashMap<>();
    private final ReferenceData data;

    /** A table of these kinds, which judge by these data. */
    public CheckTable(List<CheckKind<?>> kinds, ReferenceData data) {
        this.data = data;
        kinds.forEach(kind -> byName.put(kind.name(), kind));
    }

    /**
     * Binds every control to its check.
     *
     * @throws BadCatalog when a control names an unknown kind or gives it wrong parameters
     */
    public Map<ControlId, BoundControl> bind(Catalog catalog) {
        Map<ControlId, BoundControl> bound = new LinkedHashMap<>();
        catalog.controls().forEach((id, control) -> bound.put(id, bind(control)));
        return bound;
    }

    private BoundControl bind(Control control) {
        return control.check().map(use -> bind(control, use)).orElseGet(() -> BoundControl.byHand(control));
    }

    private BoundControl bind(Control control, Use use) {
        String file = control.step().key() + ".json";
        CheckKind<?> kind = byName.get(use.kind());
        if (kind == null) {
            throw new BadCatalog(file, control.id().text(), "no kind of check is called '" + use.kind() + "'");
        }
        try {
            return BoundControl.of(control, kind, new Parameters(use.parameters(), data));
        } catch (IllegalArgumentException e) {
            throw new BadCatalog(file, control.id().text(), "check '" + use.kind() + "': " + e.getMessage());
        }
    }
}
