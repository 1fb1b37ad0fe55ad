package punchlist.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Paths that stand in files. Whoever wrote the file chose them, so some are never opened: on Windows merely opening
 * {@code \\host\share} sends a log-on to that host, {@code \\.\pipe\x} talks to another program, {@code CON} waits for
 * the keyboard and {@code file:stream} hides behind a file. Both systems' rules hold on both, because files travel.
 */
public final class GivenPath {

    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\].*", Pattern.DOTALL);
    private static final Pattern ELSEWHERE = Pattern.compile("[/\\\\]{2}.*", Pattern.DOTALL);
    private static final Pattern DEVICE =
            Pattern.compile("(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|CLOCK\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])([ .:].*)?");

    private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{Nd}._-]");
    private static final Pattern EDGES = Pattern.compile("^\\.+|\\.+$");
    private static final int LONGEST = 60;

    private GivenPath() {}

    /** Why a path out of a file must not be opened, or empty where it may be. */
    public static Optional<String> danger(String path) {
        if (path.isBlank()) {
            return Optional.of("it is empty");
        }
        if (path.chars().anyMatch(c -> c < ' ' || "<>\"|?*".indexOf(c) >= 0)) {
            return Optional.of("it holds a character that no file's name has");
        }
        if (ELSEWHERE.matcher(path).matches()) {
            return Optional.of("it leads to another computer or a device");
        }
        String below = DRIVE.matcher(path).matches() ? path.substring(2) : path;
        if (below.indexOf(':') >= 0) {
            return Optional.of("it names a stream behind a file, or a drive's own folder");
        }
        return SEPARATOR.splitAsStream(below).flatMap(GivenPath::ofName).findFirst();
    }

    /** The same of a path that has to stay below the folder of its file. */
    public static Optional<String> dangerBelow(String path) {
        boolean rooted = DRIVE.matcher(path).matches() || path.startsWith("/") || path.startsWith("\\");
        return rooted ? Optional.of("it is not below the folder of its file") : danger(path);
    }

    /** A name for a file that is called after something from outside: one name, no device, not hidden, not too long. */
    public static String fileName(String given) {
        String plain = ODD.matcher(given).replaceAll("_");
        String bounded = plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))));
        String name = EDGES.matcher(bounded).replaceAll("");
        boolean usable = !name.isEmpty() && ofName(name).findFirst().isEmpty();
        return usable ? name : "_" + name;
    }

    private static Stream<String> ofName(String name) {
        if (name.equals("..")) {
            return Stream.of("it goes up with ..");
        }
        boolean device = DEVICE.matcher(name.strip().toUpperCase(Locale.ROOT)).matches();
        return device ? Stream.of("it names a device") : Stream.empty();
    }
}
