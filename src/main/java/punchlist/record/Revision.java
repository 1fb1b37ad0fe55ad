package punchlist.record;

import java.util.List;
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

    /** Whether the last locked revision is what the lines still say: only signature lines and closings follow it. */
    public static boolean isLocked(List<Line> lines) {
        for (Line line : lines.reversed()) {
            if (line.entry() instanceof Entry.Locked) {
                return true;
            }
            if (!(line.entry() instanceof Entry.Signed || line.entry() instanceof Entry.Closed)) {
                return false;
            }
        }
        return false;
    }

    private static String after(String last) {
        int number = 0;
        for (int i = 0; i < last.length(); i++) {
            number = number * LETTERS + (last.charAt(i) - 'A' + 1);
        }
        StringBuilder next = new StringBuilder();
        for (int left = number + 1; left > 0; left = (left - 1) / LETTERS) {
            next.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return next.toString();
    }
}
