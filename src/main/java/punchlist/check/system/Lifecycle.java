package punchlist.check.system;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import punchlist.reference.DataTable;
import punchlist.reference.Row;

/**
 * Until when Microsoft supports which Windows: the table {@code windows-lifecycle}. Builds are shared between products,
 * so a release is told by build and family of editions together.
 *
 * @param table the table with its day
 * @param releases its rows
 */
public record Lifecycle(DataTable table, List<Release> releases) {

    /** The table's name. */
    public static final String TABLE = "windows-lifecycle";

    private static final Set<String> MEMBERS =
            Set.of("product", "families", "version", "build", "mainstreamEnd", "end", "confidence", "needs");
    private static final Set<String> CONFIDENCE = Set.of("confirmed", "inferred");

    /**
     * A release of Windows.
     *
     * @param product its name
     * @param families the families of editions it holds for, by their keys
     * @param version its version ("21H2")
     * @param build its build
     * @param mainstreamEnd the last day of mainstream support
     * @param end the last day on which security updates come
     * @param inferred whether the end was concluded, not read from Microsoft
     * @param paid whether the end holds only with a licence for extended security updates
     */
    public record Release(
            String product,
            List<String> families,
            String version,
            long build,
            LocalDate mainstreamEnd,
            LocalDate end,
            boolean inferred,
            boolean paid) {

        /** Copies the list. */
        public Release {
            families = List.copyOf(families);
        }

        private boolean is(long wanted, EditionFamily family) {
            return build == wanted && families.contains(family.key());
        }
    }

    /** Copies the list. */
    public Lifecycle {
        releases = List.copyOf(releases);
    }

    /**
     * The table as read.
     *
     * @throws punchlist.reference.BadData when a row is not of this form
     */
    public static Lifecycle of(DataTable table) {
        return new Lifecycle(
                table, table.rows().stream().map(Lifecycle::release).toList());
    }

    private static Release release(Row row) {
        row.onlyMembers(MEMBERS);
        OptionalLong build = row.number("build");
        Optional<LocalDate> mainstream = row.day("mainstreamEnd");
        Optional<LocalDate> end = row.day("end");
        if (build.isEmpty()
                || mainstream.isEmpty()
                || end.isEmpty()
                || row.texts("families").isEmpty()) {
            throw row.bad("build, families, mainstreamEnd and end are needed");
        }
        if (!CONFIDENCE.contains(row.text("confidence"))) {
            throw row.bad("confidence is neither confirmed nor inferred");
        }
        if (row.find("needs").filter(needs -> !needs.equals("esu")).isPresent()) {
            throw row.bad("needs may only be esu");
        }
        return new Release(
                row.text("product"),
                row.texts("families"),
                row.text("version"),
                build.getAsLong(),
                mainstream.get(),
                end.get(),
                row.text("confidence").equals("inferred"),
                row.find("needs").isPresent());
    }

    /** The release that this build and family are, with what every licence gives. */
    public Optional<Release> find(long build, EditionFamily family) {
        return releases.stream().filter(r -> !r.paid() && r.is(build, family)).findFirst();
    }

    /** The same with extended security updates, where they are sold. */
    public Optional<Release> paid(long build, EditionFamily family) {
        return releases.stream().filter(r -> r.paid() && r.is(build, family)).findFirst();
    }
}
