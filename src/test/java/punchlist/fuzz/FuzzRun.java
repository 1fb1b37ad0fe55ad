package punchlist.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A run over the targets, with its table. */
public final class FuzzRun {

    private final List<Target> targets;
    private final long seed;
    private final List<Tally> tallies = new ArrayList<>();

    /** A run over those of the targets whose name is wanted. */
    public FuzzRun(Predicate<String> wanted, long seed) {
        this.targets =
                AllTargets.all().stream().filter(t -> wanted.test(t.name())).toList();
        this.seed = seed;
    }

    /**
     * Feeds this many inputs in all, shared out; every target gets at least a few.
     *
     * @return the findings
     */
    public List<Finding> feed(long count, Consumer<Object> progress) throws InterruptedException {
        long shares = targets.stream().mapToLong(Target::share).sum();
        long left = count;
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            long own = i == targets.size() - 1 ? left : Math.max(1, count * target.share() / shares);
            left -= own;
            Tally tally = Fuzzer.run(target, seed, own);
            tallies.add(tally);
            progress.accept(row(tally));
            tally.findings().forEach(progress);
        }
        return findings();
    }

    private List<Finding> findings() {
        return tallies.stream().flatMap(t -> t.findings().stream()).toList();
    }

    /** The names of the targets. */
    public List<String> names() {
        return targets.stream().map(Target::name).toList();
    }

    /** The table: one line a target, and all of them. */
    public String table() {
        StringBuilder out =
                new StringBuilder(row("target", "inputs", "accepted", "refused", "unexplained", "ms", "MiB"));
        tallies.forEach(tally -> out.append(row(tally)).append('\n'));
        out.append(row(new Tally(
                "all",
                tallies.stream().mapToLong(Tally::inputs).sum(),
                tallies.stream().mapToLong(Tally::accepted).sum(),
                tallies.stream().mapToLong(Tally::refused).sum(),
                tallies.stream().mapToLong(Tally::slowestMillis).max().orElse(0),
                tallies.stream().mapToLong(Tally::mostBytes).max().orElse(0),
                findings())));
        return out.append('\n').toString();
    }

    private static String row(Tally tally) {
        return row(
                        tally.target(),
                        Long.toString(tally.inputs()),
                        Long.toString(tally.accepted()),
                        Long.toString(tally.refused()),
                        Integer.toString(tally.findings().size()),
                        Long.toString(tally.slowestMillis()),
                        Long.toString(tally.mostBytes() >> 20))
                .stripTrailing();
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-18s %9s %9s %9s %12s %6s %6s%n", cells)
                .replace("\r\n", "\n");
    }

    /** Writes the table, and every input that was not borne. */
    public void keep(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("findings"));
        Files.writeString(folder.resolve("table.txt"), table());
        for (Finding finding : findings()) {
            String name = finding.target() + "-" + finding.seed() + "-" + finding.index();
            Files.write(folder.resolve("findings").resolve(name + ".bin"), finding.input());
            Files.writeString(folder.resolve("findings").resolve(name + ".txt"), finding.toString());
        }
    }
}
