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
import punchlist.reference.ReferenceData;
import punchlist.remedy.BoundRemedy;
import punchlist.remedy.RemedyTable;
import punchlist.text.Texts;

/**
 * Everything the program knows before it looks at any machine. Immutable.
 *
 * @param version the program's version
 * @param catalog guides, requirements and controls
 * @param data the dated tables the checks judge by
 * @param kinds the kinds of question
 * @param controls the controls with their checks
 * @param remedies the remedies of the controls that have one
 */
public record Product(
        String version,
        Catalog catalog,
        ReferenceData data,
        QuestionKinds kinds,
        Map<ControlId, BoundControl> controls,
        Map<ControlId, BoundRemedy<?>> remedies) {

    /**
     * Loads the catalogue and binds it to checks and remedies.
     *
     * @throws BadCatalog when the catalogue holds anything that is not known
     */
    public static Product load(Texts texts, String version) {
        return load(texts, version, ReferenceData.builtIn());
    }

    /** Loads the catalogue and binds it to checks and remedies that judge by these data; see {@link #load(Texts, String)}. */
    public static Product load(Texts texts, String version, ReferenceData data) {
        Catalog catalog = CatalogReader.builtIn(
                        key -> texts.find(key).filter(t -> !t.isBlank()).isPresent(), version)
                .judgedBy(data.hash());
        return new Product(
                version,
                catalog,
                data,
                Kinds.questions(),
                new CheckTable(Kinds.checks(), data).bind(catalog),
                new RemedyTable(Kinds.remedies(), data).bind(catalog));
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
