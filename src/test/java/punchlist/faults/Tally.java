package punchlist.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was survived, as a table: on the console, and in {@code target/faults/table.txt} together with all others. */
final class Tally {

    private static final Path FOLDER = Path.of("target", "faults");
    private static final String FORM = "%-36s %-22s %-30s %7d %7d %7d %7d %7d";
    private static final String HEAD = "%-36s %-22s %-30s %7s %7s %7s %7s %7s"
            .formatted("remedy", "scenario", "fault", "points", "kills", "known", "exact", "lost");

    private final String name;
    private final List<Row> rows = new ArrayList<>();

    Tally(String name) {
        this.name = name;
    }

    /** One line of the table, counted while points are tried; by several threads. */
    static final class Row {

        private final String remedy;
        private final String scenario;
        private final String fault;
        private final List<String> failures = new ArrayList<>();
        private int points;
        private int kills;
        private int unknown;
        private int inexact;
        private int lost;

        Row(String remedy, String scenario, String fault) {
            this.remedy = remedy;
            this.scenario = scenario;
            this.fault = fault;
        }

        /** A point was tried, with so many ends of the program, and this was wrong. */
        synchronized void tried(int ends, String where, List<String> wrong) {
            points++;
            kills += ends;
            unknown += wrong.stream().anyMatch(w -> w.contains("known") || w.contains("told")) ? 1 : 0;
            inexact += wrong.isEmpty() ? 0 : 1;
            lost += wrong.stream().anyMatch(w -> w.contains("lost")) ? 1 : 0;
            wrong.forEach(w -> failures.add(scenario + ", " + fault + ", " + where + ": " + w));
        }

        synchronized List<String> failures() {
            return List.copyOf(failures);
        }

        synchronized int points() {
            return points;
        }

        private synchronized String line() {
            return FORM.formatted(remedy, scenario, fault, points, kills, points - unknown, points - inexact, lost);
        }
    }

    Row row(String remedy, String scenario, String fault) {
        Row row = new Row(remedy, scenario, fault);
        rows.add(row);
        return row;
    }

    /** Writes the table and says it. */
    void close() {
        List<String> lines = rows.stream().map(Row::line).toList();
        try {
            Path all = Files.createDirectories(FOLDER.resolve("rows"));
            Files.write(all.resolve(name + ".txt"), lines);
            Files.write(FOLDER.resolve("table.txt"), table(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(HEAD);
        lines.forEach(System.out::println);
    }

    private static List<String> table(Path all) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        long[] sums = new long[5];
        try (Stream<Path> files = Files.list(all)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    lines.add(line);
                    String[] words = line.strip().split("\\s+");
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += Long.parseLong(words[words.length - sums.length + i]);
                    }
                }
            }
        }
        lines.add(String.format(Locale.ROOT, FORM, "in all", "", "", sums[0], sums[1], sums[2], sums[3], sums[4]));
        return lines;
    }
}
