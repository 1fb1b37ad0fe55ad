package punchlist.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import punchlist.session.Product;
import punchlist.text.BundledTexts;

/** What the tests of faults share: the product, the servers, a folder to work in, and the judge. */
final class Bench {

    /** Set to "all": nothing is sampled. */
    private static final String HOW_MANY = "punchlist.faults";

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

    /** What is done at a point. */
    @FunctionalInterface
    interface Trying {
        void at(int point) throws IOException;
    }
}
