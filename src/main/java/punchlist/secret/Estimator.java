package punchlist.secret;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.WipeableString;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates guesses with zxcvbn4j (decision 35), which knows frequent passwords, words, names, dates, keyboard walks,
 * sequences and repeats. Loading its lists takes a moment, so one is made only where passwords are checked.
 */
final class Estimator {

    /** The library and its version, as results name it. */
    static final String NAME = "zxcvbn4j 1.9.0";

    /** What is looked at: longer texts only withstand more, and its work grows with the square of the length. */
    private static final int LONGEST = 64;

    private final Zxcvbn library = new Zxcvbn();

    /** About how many guesses it withstands when these names are tried first. */
    Guesses of(char[] candidate, List<String> names) {
        if (candidate.length == 0) {
            return Guesses.FEW;
        }
        char[] head = Arrays.copyOf(candidate, Math.min(candidate.length, LONGEST));
        WipeableString text = new WipeableString(head);
        try {
            Strength strength = library.measure(text, names);
            double power = strength.getGuessesLog10();
            strength.wipe();
            return Guesses.of(power);
        } finally {
            text.wipe();
            Arrays.fill(head, '\0');
        }
    }
}
