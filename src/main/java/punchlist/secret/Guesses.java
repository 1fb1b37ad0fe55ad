package punchlist.secret;

import java.util.Locale;
import punchlist.text.Phrase;

/** About how many guesses a password withstands, as a word: an estimate is no measurement. */
public enum Guesses {
    /** Fewer than a million. */
    FEW(6),
    /** Fewer than ten thousand million; the estimator's own top grade begins behind it. */
    SOME(10),
    /** Fewer than a hundred million million. */
    MANY(14),
    /** More. */
    MOST(Double.POSITIVE_INFINITY);

    private final double belowPowerOfTen;

    Guesses(double belowPowerOfTen) {
        this.belowPowerOfTen = belowPowerOfTen;
    }

    static Guesses of(double powerOfTen) {
        for (Guesses band : values()) {
            if (powerOfTen < band.belowPowerOfTen) {
                return band;
            }
        }
        return MOST;
    }

    /** Whether they are enough. */
    public boolean isEnough() {
        return this == MANY || this == MOST;
    }

    /** Its word in results: few, some, many, most. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number in words, with the library that estimated it. */
    public Phrase words() {
        return Phrase.of("secret.guesses." + key(), Estimator.NAME);
    }
}
