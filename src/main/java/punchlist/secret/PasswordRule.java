package punchlist.secret;

import java.util.Locale;
import punchlist.text.Phrase;

/**
 * What a password must hold to: Kepware guide 4.2.2 (14 characters or more of all four kinds, not a known one), and "complex"
 * of the IGSS guide's password policy, which is read as the same.
 */
public enum PasswordRule {
    /** At least {@value PasswordChecker#LEAST} characters. */
    LENGTH,
    /** A lower-case letter. */
    LOWER,
    /** A capital letter. */
    UPPER,
    /** A digit. */
    DIGIT,
    /** A character that is neither letter nor digit. */
    OTHER,
    /** None of the frequent passwords, also not dressed up. */
    COMMON,
    /** Not built from a name that belongs to the server. */
    NAMES,
    /** Not guessed early, by the estimate of a library that knows words, dates, keyboard walks and repeats. */
    GUESSES;

    /** Its word in results: length, lower, upper, digit, other, common, names, guesses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it demands, as people read it. */
    public Phrase demand() {
        return Phrase.of("secret.rule." + key());
    }
}
