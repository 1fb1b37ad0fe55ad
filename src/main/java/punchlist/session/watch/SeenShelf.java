package punchlist.session.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.network.SeenCodec;
import punchlist.machine.network.SeenConnection;
import punchlist.machine.network.SeenTable;
import punchlist.reading.DataFile;
import punchlist.reading.PlainFile;
import punchlist.reading.PrettyJson;
import punchlist.reading.StrictJson;
import punchlist.session.OwnFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where this computer keeps who was seen while it listened, so that later plans are tried on it (docs/formats.md,
 * {@code punchlist-seen/1}): a file in the folder that only administrators may write. Whoever was not seen for
 * {@link #KEPT} is forgotten.
 */
public final class SeenShelf {

    /** How long somebody stays known after the last sighting. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final String FORMAT = "punchlist-seen/1";
    private static final String FOLDER = "seen";
    private static final String FILE = "seen.json";
    private static final long LARGEST = 16L << 20;
    private static final int DEPTH = 8;
    private static final int MOST = 2 * Tally.MOST;

    private final OwnFolder own;

    /** The shelf in the computer's own folder. */
    public SeenShelf(OwnFolder own) {
        this.own = own;
    }

    /**
     * What is kept; empty where nothing is, or this process may not see the folder.
     *
     * @throws IOException when the file cannot be read or used; says which and why
     */
    public Optional<SeenTable> read() throws IOException {
        Optional<Path> file = own.find(FOLDER)
                .map(folder -> folder.resolve(FILE))
                .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS));
        return file.isEmpty() ? Optional.empty() : Optional.of(table(file.get()));
    }

    private static SeenTable table(Path file) throws IOException {
        byte[] bytes = DataFile.read(file, LARGEST);
        try {
            JsonNode json = new StrictJson(DEPTH).read(bytes);
            if (!json.path("format").asString("").equals(FORMAT)) {
                throw new IllegalArgumentException("is no " + FORMAT);
            }
            return SeenCodec.TABLE.read(json);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Keeps what was seen, with what is kept already.
     *
     * @return the file
     * @throws IOException when it could not be written, or what is there cannot be used; it is left as it is then
     */
    public Path keep(Watched watched) throws IOException {
        Optional<SeenTable> before = read();
        SeenTable now = watched.table();
        SeenTable both = before.map(table -> together(table, now)).orElse(now);
        ObjectNode json = (ObjectNode) SeenCodec.TABLE.write(both);
        byte[] text = PrettyJson.write(json.put("format", FORMAT)).getBytes(StandardCharsets.UTF_8);
        return PlainFile.replace(own.open(FOLDER).resolve(FILE), text);
    }

    private static SeenTable together(SeenTable before, SeenTable now) {
        record Who(SeenConnection.Way way, Object protocol, int port, String address) {}
        Instant oldest = now.to().minus(KEPT);
        Map<Who, SeenConnection> all = new LinkedHashMap<>();
        List<SeenConnection> both = new ArrayList<>(now.all());
        before.all().stream().filter(one -> one.last().isAfter(oldest)).forEach(both::add);
        both.forEach(one ->
                all.merge(new Who(one.way(), one.protocol(), one.port(), one.address()), one, SeenConnection::and));
        List<SeenConnection> newest = all.values().stream()
                .sorted(Comparator.comparing(SeenConnection::last).reversed())
                .limit(MOST)
                .toList();
        boolean old = before.from().isBefore(oldest);
        return new SeenTable(
                old ? oldest : earlier(before.from(), now.from()),
                before.to().isAfter(now.to()) ? before.to() : now.to(),
                before.looks() + now.looks(),
                before.leftOut() + now.leftOut() + all.size() - newest.size(),
                newest);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
