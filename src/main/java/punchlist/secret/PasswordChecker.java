package punchlist.secret;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Says which rules a candidate holds to. Pure: keeps, logs and returns nothing of the candidate; whoever hands it over wipes
 * it.
 *
 * <p>Characters are code points; combining marks, format characters and controls do not count, so that a letter with an
 * accent is one however it is written. Letters of scripts without case count as characters, but for none of the four kinds.
 */
public final class PasswordChecker {

    /** The fewest characters (Kepware guide 4.2.2). */
    public static final int LEAST = 14;

    private final CommonPasswords common;
    private final Estimator estimator;

    private PasswordChecker(CommonPasswords common, Estimator estimator) {
        this.common = common;
        this.estimator = estimator;
    }

    /** A checker; its lists are loaded now, which takes a moment. */
    public static PasswordChecker load() {
        return new PasswordChecker(CommonPasswords.load(), new Estimator());
    }

    /** What is to be said of a candidate, for a server and a user of these names. */
    public PasswordVerdict check(char[] candidate, List<String> names) {
        Set<PasswordRule> broken = EnumSet.of(
                PasswordRule.LENGTH, PasswordRule.LOWER, PasswordRule.UPPER, PasswordRule.DIGIT, PasswordRule.OTHER);
        if (kinds(candidate, broken) >= LEAST) {
            broken.remove(PasswordRule.LENGTH);
        }
        if (candidate.length == 0 || common.hold(candidate)) {
            broken.add(PasswordRule.COMMON);
        }
        if (new NamePieces(names).standIn(candidate)) {
            broken.add(PasswordRule.NAMES);
        }
        Guesses guesses = estimator.of(candidate, names);
        if (!guesses.isEnough()) {
            broken.add(PasswordRule.GUESSES);
        }
        return new PasswordVerdict(broken, guesses);
    }

    /** Counts the characters, and takes the kinds that are there out of what is missing. */
    private static int kinds(char[] candidate, Set<PasswordRule> missing) {
        int count = 0;
        for (int i = 0; i < candidate.length; ) {
            int point = Character.codePointAt(candidate, i, candidate.length);
            i += Character.charCount(point);
            if (!counts(point)) {
                continue;
            }
            count++;
            if (Character.isLowerCase(point)) {
                missing.remove(PasswordRule.LOWER);
            } else if (Character.isUpperCase(point) || Character.isTitleCase(point)) {
                missing.remove(PasswordRule.UPPER);
            } else if (Character.isDigit(point)) {
                missing.remove(PasswordRule.DIGIT);
            } else if (!Character.isLetter(point)) {
                missing.remove(PasswordRule.OTHER);
            }
        }
        return count;
    }

    private static boolean counts(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
