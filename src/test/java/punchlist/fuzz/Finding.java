package punchlist.fuzz;

/**
 * An input that a target did not bear.
 *
 * @param target which
 * @param seed of the run
 * @param index of the input in the run
 * @param what happened, with the place in the program
 * @param input the bytes
 */
public record Finding(String target, long seed, long index, String what, byte[] input) {

    private static final int LONGEST = 3000;

    /** What happened, harmless on a terminal. */
    @Override
    public String toString() {
        String shown = what.length() <= LONGEST ? what : what.substring(0, LONGEST) + " …";
        return target + ", seed " + seed + ", input " + index + ": " + shown.replaceAll("[^\\P{C}\n]", "?");
    }
}
