package punchlist.machine.recorded.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The file {@code partial.txt}: what an export does not hold completely. Each line names a key (it and those below it
 * list only some of their values), a key and a value's name after another backslash (only that value is missing), or
 * another file of the folder (all its keys).
 *
 * @param lines its lines, in upper case
 * @param below the last parts of lines by what stands before their last backslash
 */
record Partial(Set<String> lines, Map<String, List<String>> below) {

    /** The file's name. */
    static final String FILE = "partial.txt";

    private static final Pattern LINE = Pattern.compile("\r\n|\n|\r");

    static Partial none() {
        return new Partial(Set.of(), Map.of());
    }

    static Partial parse(String text) {
        Set<String> lines = new LinkedHashSet<>();
        Map<String, List<String>> below = new HashMap<>();
        LINE.splitAsStream(text)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith(";"))
                .map(line -> canonical(
                        line.startsWith("[") && line.endsWith("]") ? line.substring(1, line.length() - 1) : line))
                .filter(lines::add)
                .forEach(line -> below.computeIfAbsent(parent(line), key -> new ArrayList<>())
                        .add(line.substring(line.lastIndexOf('\\') + 1)));
        return new Partial(lines, below);
    }

    private static String canonical(String key) {
        String upper = key.toUpperCase(Locale.ROOT);
        return upper.startsWith("HKLM\\")
                ? "HKEY_LOCAL_MACHINE" + upper.substring(4)
                : upper.startsWith("HKU\\") ? "HKEY_USERS" + upper.substring(3) : upper;
    }

    /** Whether the key's listing is not complete. */
    boolean names(String file, String key) {
        if (lines.contains(file.toUpperCase(Locale.ROOT))) {
            return true;
        }
        for (String above = canonical(key); !above.isEmpty(); above = parent(above)) {
            if (lines.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private static String parent(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('\\')));
    }

    /** The names of single values under the key that were not exported. */
    List<String> valuesOf(String key) {
        return below.getOrDefault(canonical(key), List.of());
    }
}
