package punchlist.record;

import java.util.regex.Pattern;

/** The letters of revisions: A to Z, then AA, AB, … */
public final class Revision {

    private static final int LETTERS = 26;
    private static final Pattern LETTERED = Pattern.compile("[A-Z]{1,4}");

    private Revision() {}

    /** The revision that the next lock makes. */
    public static String next(RecordState state) {
        if (state.locked().isEmpty()) {
            return "A";
        }
        String last = state.locked().getLast().revision();
        return LETTERED.matcher(last).matches() ? after(last) : last + "+";
    }

    private static String after(String last) {
        int number = 0;
        for (char letter : last.toCharArray()) {
            number = number * LETTERS + (letter - 'A' + 1);
        }
        StringBuilder next = new StringBuilder();
        for (int left = number + 1; left > 0; left = (left - 1) / LETTERS) {
            next.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return next.toString();
    }
}
