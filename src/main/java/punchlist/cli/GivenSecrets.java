package punchlist.cli;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.probe.Secrets;

/** Secrets given on the command line: read from standard input or a file descriptor, never from an argument. */
final class GivenSecrets implements Secrets {

    /** The password of a key file. */
    static final String KEY = "key";

    private static final Set<String> OF_MACHINES = Set.of(Secrets.KEPWARE);

    private final Map<String, char[]> byName;

    private GivenSecrets(Map<String, char[]> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Reads the secrets that a machine may need; see {@link #read(List, Set)}. */
    static GivenSecrets read(List<String> given) {
        return read(given, OF_MACHINES);
    }

    /**
     * Reads each secret's one line.
     *
     * @param given NAME=- or NAME=@FD
     * @param names the names that may be given
     * @throws Usage when a name is unknown, is given twice, or no such place can be read
     */
    static GivenSecrets read(List<String> given, Set<String> names) {
        Map<String, char[]> byName = new HashMap<>();
        for (String one : given) {
            int cut = one.indexOf('=');
            String name = cut < 0 ? "" : one.substring(0, cut);
            if (!names.contains(name)) {
                throw new Usage("--secret: say NAME=- or NAME=@FD; the names are " + String.join(", ", names));
            }
            if (byName.put(name, line(name, one.substring(cut + 1))) != null) {
                throw new Usage("--secret: '" + name + "' is given twice");
            }
        }
        return new GivenSecrets(byName);
    }

    private static char[] line(String name, String place) {
        try {
            if (place.equals("-")) {
                return firstLine(System.in);
            }
            if (place.matches("@\\d{1,4}")) {
                try (InputStream in = new FileInputStream("/dev/fd/" + place.substring(1))) {
                    return firstLine(in);
                }
            }
        } catch (IOException e) {
            throw new Usage("--secret: '" + name + "' could not be read: " + e);
        }
        throw new Usage("--secret: say " + name + "=- for standard input or " + name + "=@FD for a file descriptor");
    }

    private static char[] firstLine(InputStream in) throws IOException {
        String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new IOException("nothing to read");
        }
        return line.toCharArray();
    }

    @Override
    public Optional<char[]> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(char[]::clone);
    }
}
