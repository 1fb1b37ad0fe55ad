package punchlist.check.system;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import punchlist.reference.DataTable;
import punchlist.reference.Row;

/**
 * On which day Microsoft published which revision of a build: the table {@code windows-updates}. A revision between two
 * of them has the state of the lower one.
 *
 * @param table the table with its day
 * @param series its rows
 */
public record Revisions(DataTable table, List<Series> series) {

    /** The table's name. */
    public static final String TABLE = "windows-updates";

    private static final Set<String> MEMBERS = Set.of("build", "kind", "updates");
    private static final Set<String> KINDS = Set.of("client", "server");

    /**
     * The monthly security updates of a build.
     *
     * @param build the build
     * @param server whether they are those of Windows Server
     * @param days day of publication by revision
     */
    public record Series(long build, boolean server, NavigableMap<Long, LocalDate> days) {

        /** The day of the state that a revision has; empty where it is older than all, or newer than all. */
        public Optional<LocalDate> stateOf(long revision) {
            return revision > days.lastKey()
                    ? Optional.empty()
                    : Optional.ofNullable(days.floorEntry(revision)).map(entry -> entry.getValue());
        }

        /** The day of the first update that a revision lacks; empty where the table knows none. */
        public Optional<LocalDate> missingSince(long revision) {
            return Optional.ofNullable(days.higherEntry(revision)).map(entry -> entry.getValue());
        }

        /** The newest day of the table. */
        public LocalDate newest() {
            return days.lastEntry().getValue();
        }
    }

    /** Copies the list. */
    public Revisions {
        series = List.copyOf(series);
    }

    /**
     * The table as read.
     *
     * @throws punchlist.reference.BadData when a row is not of this form
     */
    public static Revisions of(DataTable table) {
        return new Revisions(table, table.rows().stream().map(Revisions::series).toList());
    }

    /** The updates of a build, where the table has them. */
    public Optional<Series> find(WindowsVersion version) {
        return series.stream()
                .filter(s -> s.build() == version.build()
                        && s.server() == version.family().isServer())
                .findFirst();
    }

    private static Series series(Row row) {
        row.onlyMembers(MEMBERS);
        String kind = row.text("kind").toLowerCase(Locale.ROOT);
        long build = row.number("build").orElseThrow(() -> row.bad("a build is needed"));
        if (!KINDS.contains(kind) || row.texts("updates").isEmpty()) {
            throw row.bad("a kind and updates are needed");
        }
        NavigableMap<Long, LocalDate> days = new TreeMap<>();
        List<LocalDate> inOrder = new ArrayList<>();
        for (String update : row.texts("updates")) {
            String[] parts = update.split(" ", -1);
            if (parts.length != 2 || !parts[1].matches("\\d{1,7}")) {
                throw row.bad("'" + update + "' is no day and revision");
            }
            LocalDate day = day(row, parts[0]);
            long revision = Long.parseLong(parts[1]);
            boolean rises = days.isEmpty() || (revision > days.lastKey() && day.isAfter(inOrder.getLast()));
            if (!rises) {
                throw row.bad("'" + update + "' is not later than the one before it");
            }
            days.put(revision, day);
            inOrder.add(day);
        }
        return new Series(build, kind.equals("server"), days);
    }

    private static LocalDate day(Row row, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw row.bad("'" + text + "' is no day");
        }
    }
}
