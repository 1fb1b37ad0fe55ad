package punchlist.check.advisory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.reference.Row;

/**
 * A published vulnerability of a product, by the versions that have it.
 *
 * @param id the advisory's own id ("ICSA-23-334-03")
 * @param cves the vulnerabilities it names
 * @param product the product's id ("kepserverex")
 * @param module the file that has it, with {@code <n>} for the major version; empty when it is the product as a whole
 * @param from the first version that has it; empty for every older one
 * @param upTo the last version that is said to have it
 * @param below the first version that has not
 * @param fixed the version that mends it; empty when none was named
 * @param only what must be in use for it to matter
 */
public record Advisory(
        String id,
        List<String> cves,
        String product,
        Optional<String> module,
        Optional<Version> from,
        Optional<Version> upTo,
        Optional<Version> below,
        Optional<String> fixed,
        Optional<Only> only) {

    private static final Set<String> MEMBERS =
            Set.of("id", "cves", "product", "module", "from", "upTo", "below", "fixed", "only", "cvss", "confidence");
    private static final Set<String> CONFIDENCE = Set.of("confirmed", "observed", "inferred");

    /** What must be in use for a vulnerability to matter. */
    public enum Only {
        /** Kepware's interface to ThingWorx. */
        THINGWORX_INTERFACE,
        /** Tags made automatically from a ControlLogix device. */
        CONTROLLOGIX_TAG_GENERATION
    }

    /** How a version stands to it. */
    public enum Standing {
        /** It is said to have it. */
        AFFECTED,
        /** It lies between the last that has it and the one that mends it. */
        UNCLEAR,
        /** It is not said to have it. */
        NOT_NAMED
    }

    /** Copies the list. */
    public Advisory {
        cves = List.copyOf(cves);
    }

    /**
     * The advisory of a row.
     *
     * @throws punchlist.reference.BadData when the row is not one
     */
    static Advisory of(Row row) {
        row.onlyMembers(MEMBERS);
        if (!CONFIDENCE.contains(row.text("confidence"))) {
            throw row.bad("field 'confidence' has an unknown word");
        }
        Advisory advisory = new Advisory(
                row.text("id"),
                row.texts("cves"),
                row.text("product"),
                row.find("module"),
                version(row, "from"),
                version(row, "upTo"),
                version(row, "below"),
                version(row, "fixed").flatMap(v -> row.find("fixed")),
                row.find("only").map(word -> only(row, word)));
        if (advisory.cves.isEmpty()) {
            throw row.bad("field 'cves' is empty");
        }
        if (advisory.upTo.isPresent() == advisory.below.isPresent()) {
            throw row.bad("one of 'upTo' and 'below' is needed");
        }
        return advisory;
    }

    private static Optional<Version> version(Row row, String name) {
        return row.find(name)
                .map(text -> Version.find(text).orElseThrow(() -> row.bad("field '" + name + "' is no version")));
    }

    private static Only only(Row row, String word) {
        return Stream.of(Only.values())
                .filter(only -> only.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> row.bad("field 'only' has the unknown word '" + word + "'"));
    }

    /** How a version of the product, or of the module, stands to it. */
    public Standing of(Version version) {
        boolean before = from.filter(first -> version.compareTo(first) < 0).isPresent();
        boolean mended = fixed.flatMap(Version::find)
                .filter(f -> version.compareTo(f) >= 0)
                .isPresent();
        if (before || mended || below.filter(b -> version.compareTo(b) >= 0).isPresent()) {
            return Standing.NOT_NAMED;
        }
        return upTo.filter(last -> version.compareTo(last) > 0).isPresent() ? Standing.UNCLEAR : Standing.AFFECTED;
    }

    /** As people quote it: the id and what it names. */
    public String cited() {
        return id + " (" + String.join(", ", cves) + ")";
    }
}
