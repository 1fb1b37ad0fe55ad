package punchlist.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * A parser under fire.
 *
 * @param name how it is called on the command line and in the table
 * @param share how many of the inputs it gets, beside the shares of the others
 * @param form what its inputs are made of, which says how they are mutated
 * @param seeds real inputs
 * @param refusals what it is documented to throw; a subclass is another thing
 * @param bounds what one input may cost
 * @param eater feeds it
 */
public record Target(
        String name,
        int share,
        Form form,
        List<byte[]> seeds,
        Set<Class<? extends Exception>> refusals,
        Bounds bounds,
        Eater eater) {

    /** What inputs are made of. */
    public enum Form {
        BYTES,
        TEXT,
        JSON
    }

    /** Takes one input. */
    @FunctionalInterface
    public interface Eater {
        /**
         * Feeds the parser and checks what it promises.
         *
         * @return why it was refused, or empty when it was accepted
         * @throws Broken when a promise is not kept
         */
        Optional<String> eat(byte[] input) throws Exception;
    }

    /**
     * What one input may cost.
     *
     * @param millis processor time
     * @param base bytes allocated whatever the input's size
     * @param factor bytes allocated for each byte of input
     */
    public record Bounds(long millis, long base, long factor) {

        /** Two seconds; 32 MiB and 300 bytes a byte, so 320 MB for an input of 1 MB. */
        public static final Bounds PARSER = new Bounds(2000, 32L << 20, 300);

        /** A whole run or sheet: the program's own catalogue is gone through whatever the input. */
        public static final Bounds WHOLE = new Bounds(4000, 512L << 20, 4000);

        long bytes(int length) {
            return base + factor * length;
        }
    }

    /** A promise that was not kept. */
    public static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Says which. */
        public Broken(String message) {
            super(message);
        }
    }

    /** Copies the collections. */
    public Target {
        seeds = List.copyOf(seeds);
        refusals = Set.copyOf(refusals);
    }

    /** A parser that either takes an input or throws one of these. */
    public static Target of(String name, int share, Form form, List<byte[]> seeds, Eater eater) {
        return new Target(name, share, form, seeds, Set.of(), Bounds.PARSER, eater);
    }

    /** This target with the exception it documents. */
    public Target refusing(Class<? extends Exception> documented) {
        return new Target(name, share, form, seeds, Set.of(documented), bounds, eater);
    }

    /** This target with other bounds. */
    public Target within(Bounds other) {
        return new Target(name, share, form, seeds, refusals, other, eater);
    }

    /** Breaks a promise unless it holds. */
    public static void promise(boolean kept, String what) {
        if (!kept) {
            throw new Broken(what);
        }
    }

    /** Something that has to work with what the parser gave: whatever it throws is a broken promise. */
    public static <T> T must(String what, Callable<T> step) {
        try {
            return step.call();
        } catch (Broken e) {
            throw e;
        } catch (Exception e) {
            Broken broken = new Broken(what + ": " + e);
            broken.setStackTrace(e.getStackTrace());
            throw broken;
        }
    }
}
