package punchlist.secret;

import java.text.Normalizer;

/**
 * Brings letters, and what is written in their place, to one form: case and accents are dropped, digits and signs that stand
 * for a letter become it (0 for o, @ for a, 1 and ! for i). Where a sign may stand for two letters, both become one, so
 * that comparing two folded texts finds them alike. What stands for no letter stays.
 */
final class Folding {

    private static final String SIGNS = "01!|l23456789@$+(<&";
    private static final String LETTERS = "oiiiizeasgtbgastcca";
    private static final String STROKED = "øłđßæœðþı";
    private static final String PLAIN = "oldsaodti";

    private Folding() {}

    /** A folded copy, of the same length; whoever asks wipes it. */
    static char[] of(char[] text) {
        char[] folded = new char[text.length];
        for (int i = 0; i < text.length; i++) {
            folded[i] = of(text[i]);
        }
        return folded;
    }

    static char of(char letter) {
        char small = plain(Character.toLowerCase(letter));
        int sign = SIGNS.indexOf(small);
        return sign < 0 ? small : LETTERS.charAt(sign);
    }

    private static char plain(char small) {
        if (small < 0x80) {
            return small;
        }
        int stroked = STROKED.indexOf(small);
        if (stroked >= 0) {
            return PLAIN.charAt(stroked);
        }
        // Of a single letter only, so that no text of the password is left in memory
        return Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD).charAt(0);
    }
}
