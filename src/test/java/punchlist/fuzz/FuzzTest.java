package punchlist.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The short form of {@code src/fuzz/run}, and proof that the harness sees what it is there to see. */
class FuzzTest {

    private static final long COUNT = 3000;
    private static final long FIXED = 20261122;

    @Test
    void noParserStumblesOverTheInputsOfAKnownSeed() throws InterruptedException {
        assertThat(new FuzzRun(name -> true, FIXED).feed(COUNT, row -> {})).isEmpty();
    }

    @Test
    void noParserStumblesOverFreshInputs() throws InterruptedException {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000_000);
        assertThat(new FuzzRun(name -> true, seed).feed(COUNT, row -> {}))
                .as("src/fuzz/run %d --seed %d", COUNT, seed)
                .isEmpty();
    }

    @Test
    void theSameSeedMakesTheSameInputs() {
        Target target = target(input -> Optional.empty());
        assertThat(Fuzzer.input(target, 7, 3)).isEqualTo(Fuzzer.input(target, 7, 3));
        assertThat(Fuzzer.input(target, 7, 3)).isNotEqualTo(Fuzzer.input(target, 8, 3));
    }

    @Test
    void whatIsNotDocumentedIsFound() throws InterruptedException {
        assertThat(found(input -> {
                    throw new NumberFormatException("a reason, but of another class than was documented");
                }))
                .contains("NumberFormatException");
        assertThat(found(input -> {
                    throw new StackOverflowError();
                }))
                .contains("StackOverflowError");
    }

    @Test
    void aRefusalThatDoesNotSayWhyIsFound() throws InterruptedException {
        assertThat(found(input -> {
                    throw new IllegalArgumentException();
                }))
                .contains("nothing");
        assertThat(found(input -> Optional.of("For input string: \"x\""))).contains("explains nothing");
        assertThat(run(input -> {
                            throw new IllegalArgumentException("line 7 is no head");
                        })
                        .findings())
                .isEmpty();
    }

    @Test
    void anInputThatNeverEndsIsFoundWithThePlaceAndTheNextOnesAreFed() throws InterruptedException {
        long[] fed = {0};
        Tally tally = run(input -> {
            fed[0]++;
            while (fed[0] == 2) {
                Thread.onSpinWait();
            }
            return Optional.empty();
        });
        assertThat(tally.findings()).singleElement().asString().contains("does not end", "FuzzTest");
        assertThat(tally.inputs()).isEqualTo(5);
    }

    @Test
    void anInputThatTakesTooMuchMemoryIsFound() throws InterruptedException {
        assertThat(found(input -> Optional.of("length " + new byte[40 << 20].length)))
                .contains("allocated");
    }

    @Test
    void aBrokenPromiseIsFound() throws InterruptedException {
        assertThat(found(input -> {
                    Target.promise(input.length < 0, "lengths are negative");
                    return Optional.empty();
                }))
                .contains("lengths are negative");
    }

    private static String found(Target.Eater eater) throws InterruptedException {
        return run(eater).findings().getFirst().toString();
    }

    private static Tally run(Target.Eater eater) throws InterruptedException {
        return Fuzzer.run(target(eater), 1, 5);
    }

    private static Target target(Target.Eater eater) {
        return Target.of("own", 1, Target.Form.TEXT, Seeds.of("one\ntwo\n"), eater)
                .refusing(IllegalArgumentException.class)
                .within(new Target.Bounds(300, 32L << 20, 300));
    }
}
