package punchlist.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import punchlist.faults.Program.Left;
import punchlist.faults.Program.Step;
import punchlist.session.Product;
import punchlist.text.BundledTexts;

/** What the tests of faults share: the product, the servers, a folder to work in, and the judge. */
final class Bench {

    /** Set to "all": nothing is sampled. */
    private static final String HOW_MANY = "punchlist.faults";

    /** Of so many points what is left is held at once. */
    private static final int AT_ONCE = 100;

    private final Product product = Product.load(BundledTexts.in(Locale.ENGLISH), "1.2.3");
    private final Servers servers = new Servers(product);
    private final Path work;
    private final Judge judge;

    Bench(Path work) {
        this.work = work;
        this.judge = new Judge(product, work);
    }

    /** Whether nothing is sampled. */
    static boolean isWhole() {
        return System.getProperty(HOW_MANY, "").equals("all");
    }

    Product product() {
        return product;
    }

    Servers servers() {
        return servers;
    }

    DurableMachine machine(Server server) {
        return new DurableMachine(server, product.kinds());
    }

    Program program(DurableMachine machine, Path folder, Trouble trouble) {
        return new Program(product, machine, folder, trouble);
    }

    /** What kills at these points leave of a session. */
    List<Left> kills(DurableMachine machine, Path folder, IntPredicate points, Function<Program, List<Step>> steps) {
        List<Left> all = new ArrayList<>();
        try {
            Program program = new Program(product, machine, folder, points, all::add);
            program.once(steps.apply(program));
            program.letGo();
            Program.clear(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** A folder of this thread's own, the same each time: what is left in it is the same when the same was done. */
    Path ownFolder() {
        try {
            return Files.createDirectories(
                    work.resolve("own" + Thread.currentThread().threadId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        try {
            return Files.createTempDirectory(work, "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is not as it has to be when the next start takes back, and when it finishes. */
    List<String> judged(Remains remains) {
        List<String> wrong = new ArrayList<>(judge.takesBack(remains));
        judge.finishes(remains).forEach(w -> wrong.add("finishing: " + w));
        return wrong;
    }

    /** What is not as it has to be when the next start takes back. */
    List<String> takenBack(Remains remains) {
        return judge.takesBack(remains);
    }

    /** Tries every one of these points, or every {@code sampled}th of them. */
    static void each(int points, int sampled, Trying one) {
        int step = isWhole() ? 1 : sampled;
        IntStream.iterate(1, point -> point <= points, point -> point + step)
                .parallel()
                .forEach(point -> {
                    try {
                        one.at(point);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** What is done with what kills at every one of these points leave, or at every {@code sampled}th of them. */
    static void eachKill(int points, int sampled, Killing run, Consumer<Left> one) {
        int step = isWhole() ? 1 : sampled;
        for (int from = 1; from <= points; from += step * AT_ONCE) {
            int first = from;
            int end = Math.min(points + 1, from + step * AT_ONCE);
            List<Left> some = run.at(point -> point >= first && point < end && (point - first) % step == 0);
            if (some.size() != (end - first + step - 1) / step) {
                throw new AssertionError(some.size() + " points from " + first + " to " + end);
            }
            some.parallelStream().forEach(one);
        }
    }

    /** Runs to its end and gives what a kill at these points would have left. */
    @FunctionalInterface
    interface Killing {
        List<Left> at(IntPredicate points);
    }

    /** What is done at a point. */
    @FunctionalInterface
    interface Trying {
        void at(int point) throws IOException;
    }
}
