package punchlist.machine.recorded.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The file {@code partial.txt}: what an export does not hold completely. Each line names a key (it and those below it
 * list only some of their values), a key and a value's name after another backslash (only that value is missing), or
 * another file of the folder (all its keys).
 *
 * @param lines its lines, in upper case
 */
record Partial(List<String> lines) {

    /** The file's name. */
    static final String FILE = "partial.txt";

    private static final Pattern LINE = Pattern.compile("\r\n|\n|\r");

    static Partial none() {
        return new Partial(List.of());
    }

    static Partial parse(String text) {
        return new Partial(Arrays.stream(LINE.split(text, -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith(";"))
                .map(line -> canonical(
                        line.startsWith("[") && line.endsWith("]") ? line.substring(1, line.length() - 1) : line))
                .toList());
    }

    private static String canonical(String key) {
        String upper = key.toUpperCase(Locale.ROOT);
        return upper.startsWith("HKLM\\")
                ? "HKEY_LOCAL_MACHINE" + upper.substring(4)
                : upper.startsWith("HKU\\") ? "HKEY_USERS" + upper.substring(3) : upper;
    }

    /** Whether the key's listing is not complete. */
    boolean names(String file, String key) {
        String upper = canonical(key);
        return lines.stream()
                .anyMatch(line -> line.equalsIgnoreCase(file) || upper.equals(line) || upper.startsWith(line + "\\"));
    }

    /** The names of single values under the key that were not exported. */
    List<String> valuesOf(String key) {
        String prefix = canonical(key) + "\\";
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .filter(name -> !name.contains("\\"))
                .toList();
    }
}
