package punchlist.secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Frequent passwords. A candidate is one of them also in other case, with the usual swaps of letters and digits, written
 * several times in a row, and with digits and signs before or behind.
 */
final class CommonPasswords {

    private static final String FILE = "/punchlist/secret/common-passwords.txt";
    private static final int SHORTEST = 4;

    private final List<char[]> folded;

    private CommonPasswords(List<char[]> folded) {
        this.folded = folded;
    }

    /** The list inside the program; its head, up to the first empty line, tells origin and licence. */
    static CommonPasswords load() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + FILE);
            }
            return new CommonPasswords(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .dropWhile(line -> !line.isEmpty())
                    .filter(line -> line.length() >= SHORTEST)
                    .map(line -> Folding.of(line.toCharArray()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** Whether this is one of them. */
    boolean hold(char[] candidate) {
        char[] text = Folding.of(candidate);
        int first = 0;
        while (first < candidate.length && !Character.isLetter(candidate[first])) {
            first++;
        }
        int last = candidate.length;
        while (last > first && !Character.isLetter(candidate[last - 1])) {
            last--;
        }
        try {
            for (char[] common : folded) {
                if (covers(common, text, first, last)) {
                    return true;
                }
            }
            return false;
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    /** Whether the text is this one, once or more, but for what stands before {@code first} and behind {@code last}. */
    private static boolean covers(char[] common, char[] text, int first, int last) {
        for (int start = 0; start <= first; start++) {
            int end = start;
            while (end + common.length <= text.length && matches(common, text, end)) {
                end += common.length;
            }
            if (end > start && end >= last) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(char[] common, char[] text, int from) {
        for (int i = 0; i < common.length; i++) {
            if (text[from + i] != common[i]) {
                return false;
            }
        }
        return true;
    }
}
