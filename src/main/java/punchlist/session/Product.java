package punchlist.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import punchlist.catalog.BadCatalog;
import punchlist.catalog.Catalog;
import punchlist.catalog.CatalogReader;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.check.CheckTable;
import punchlist.reading.QuestionKinds;
import punchlist.record.Store;
import punchlist.remedy.BoundRemedy;
import punchlist.remedy.RemedyTable;
import punchlist.text.Texts;

/**
 * Everything the program knows before it looks at any machine. Immutable.
 *
 * @param version the program's version
 * @param catalog guides, requirements and controls
 * @param kinds the kinds of question
 * @param controls the controls with their checks
 * @param remedies the remedies of the controls that have one
 */
public record Product(
        String version,
        Catalog catalog,
        QuestionKinds kinds,
        Map<ControlId, BoundControl> controls,
        Map<ControlId, BoundRemedy<?>> remedies) {

    /**
     * Loads the catalogue and binds it to checks and remedies.
     *
     * @throws BadCatalog when the catalogue holds anything that is not known
     */
    public static Product load(Texts texts, String version) {
        Catalog catalog = CatalogReader.builtIn(
                key -> texts.find(key).filter(t -> !t.isBlank()).isPresent(), version);
        return new Product(
                version,
                catalog,
                Kinds.questions(),
                new CheckTable(Kinds.checks()).bind(catalog),
                new RemedyTable(Kinds.remedies()).bind(catalog));
    }

    /** Turns readings and findings into what records keep. */
    public Store store() {
        return new Store(kinds);
    }

    /** The guides as printed on every sheet: title and version. */
    public List<String> guideLines() {
        return catalog.guides().stream()
                .map(g -> g.title() + ", " + g.version() + ", " + g.date())
                .toList();
    }

    /** The bound controls of these ids, in catalogue order. */
    public List<BoundControl> controls(Collection<ControlId> ids) {
        return controls.values().stream()
                .filter(c -> ids.contains(c.control().id()))
                .toList();
    }
}
