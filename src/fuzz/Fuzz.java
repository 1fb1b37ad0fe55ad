import java.nio.file.Path;
import java.util.Optional;
import punchlist.fuzz.FuzzRun;

/** The long run; started by {@code src/fuzz/run}. */
public final class Fuzz {

    private static final long MILLION = 1_000_000;

    private Fuzz() {}

    /** Arguments: {@code [COUNT] [--seed N] [--target T] [--out FOLDER]}; exit code 1 when anything was found. */
    public static void main(String[] arguments) throws Exception {
        long count = MILLION;
        long seed = System.nanoTime();
        Optional<String> only = Optional.empty();
        Path folder = Path.of("target", "fuzz");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                case "--target" -> only = Optional.of(arguments[++i]);
                case "--out" -> folder = Path.of(arguments[++i]);
                default -> count = Long.parseLong(arguments[i]);
            }
        }
        String wanted = only.orElse("");
        FuzzRun run = new FuzzRun(name -> wanted.isEmpty() || name.equals(wanted), seed);
        if (run.names().isEmpty()) {
            System.err.println("no target " + wanted + "; there are " + new FuzzRun(name -> true, 0).names());
            System.exit(2);
        }
        System.out.println("seed " + seed);
        boolean clean = run.feed(count, System.out::println).isEmpty();
        run.keep(folder);
        System.out.print("\n" + run.table());
        System.exit(clean ? 0 : 1);
    }
}
