package punchlist.secret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Pieces of names that a password must not be built from: every {@value #LENGTH} letters in a row of a given name, and the
 * products' names whole, forwards and backwards, folded. A name's separators and digits do not count ("SRV-IGSS-01" is
 * srvigss), so pieces may reach across words.
 */
final class NamePieces {

    /** The shortest piece that counts, in letters. */
    static final int LENGTH = 4;

    private static final List<String> PRODUCTS =
            List.of("igss", "kepware", "kepserver", "schneider", "scada", "thingworx", "mosquitto", "sqlserver");

    private final List<char[]> pieces = new ArrayList<>();

    /** The pieces of these names and of the products'. */
    NamePieces(Collection<String> names) {
        PRODUCTS.forEach(product -> add(Folding.of(product.toCharArray())));
        for (String name : names) {
            char[] letters = letters(name);
            for (int i = 0; i + LENGTH <= letters.length; i++) {
                add(Arrays.copyOfRange(letters, i, i + LENGTH));
            }
        }
    }

    private static char[] letters(String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i))) {
                letters.append(Folding.of(name.charAt(i)));
            }
        }
        return letters.toString().toCharArray();
    }

    private void add(char[] piece) {
        pieces.add(piece);
        char[] backwards = new char[piece.length];
        for (int i = 0; i < piece.length; i++) {
            backwards[i] = piece[piece.length - 1 - i];
        }
        pieces.add(backwards);
    }

    /** Whether one of them stands in this candidate. */
    boolean standIn(char[] candidate) {
        char[] text = Folding.of(candidate);
        try {
            return pieces.stream().anyMatch(piece -> stands(piece, text));
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private static boolean stands(char[] piece, char[] text) {
        for (int at = 0; at + piece.length <= text.length; at++) {
            if (Arrays.equals(text, at, at + piece.length, piece, 0, piece.length)) {
                return true;
            }
        }
        return false;
    }
}
