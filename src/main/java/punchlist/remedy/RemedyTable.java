package punchlist.remedy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punchlist.catalog.BadCatalog;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.catalog.Use;
import punchlist.check.Parameters;
import punchlist.reference.ReferenceData;

/** The fixed table of kinds of remedy, by name. */
public final class RemedyTable {

    private final Map<String, RemedyKind<?>> byName = new LinkedHashMap<>();
    private final ReferenceData data;

    /** A table of these kinds, which judge by these data. */
    public RemedyTable(List<RemedyKind<?>> kinds, ReferenceData data) {
        this.data = data;
        kinds.forEach(kind -> byName.put(kind.name(), kind));
    }

    /**
     * The remedies of the controls that have one.
     *
     * @throws BadCatalog when a control names an unknown kind or gives it wrong parameters
     */
    public Map<ControlId, BoundRemedy<?>> bind(Catalog catalog) {
        Map<ControlId, BoundRemedy<?>> bound = new LinkedHashMap<>();
        for (Control control : catalog.controls().values()) {
            control.remedy().ifPresent(use -> bound.put(control.id(), bind(control, use)));
        }
        return bound;
    }

    private BoundRemedy<?> bind(Control control, Use use) {
        String file = control.step().key() + ".json";
        RemedyKind<?> kind = byName.get(use.kind());
        if (kind == null) {
            throw new BadCatalog(file, control.id().text(), "no kind of remedy is called '" + use.kind() + "'");
        }
        try {
            return BoundRemedy.of(kind, new Parameters(use.parameters(), data));
        } catch (IllegalArgumentException e) {
            throw new BadCatalog(file, control.id().text(), "remedy '" + use.kind() + "': " + e.getMessage());
        }
    }
}
