package punchlist.catalog;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.CheckTable;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.reference.ReferenceData;
import punchlist.session.Kinds;

/** The catalogue under fire: each file of it, with the others as they are. */
public final class CatalogFuzz {

    private static final String FOLDER = "/punchlist/catalog/";

    private CatalogFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        return List.of(target("catalog-step", "kepware.json", 16), target("catalog-guides", "guides.json", 8));
    }

    private static Target target(String name, String file, int share) {
        return Target.of(name, share, Target.Form.JSON, List.of(Seeds.program(FOLDER + file)), in -> catalog(file, in))
                .within(Target.Bounds.WHOLE)
                .refusing(BadCatalog.class);
    }

    private static Optional<String> catalog(String file, byte[] input) {
        CatalogReader.Files files = name -> Optional.ofNullable(
                name.equals(file)
                        ? new ByteArrayInputStream(input)
                        : CatalogFuzz.class.getResourceAsStream(FOLDER + name));
        Catalog catalog = new CatalogReader(files, key -> true, "1").read();
        new CheckTable(Kinds.checks(), ReferenceData.builtIn()).bind(catalog);
        Set<ControlId> ids = catalog.controls().keySet();
        Target.promise(!ids.isEmpty(), "a catalogue without controls");
        return Optional.empty();
    }
}
