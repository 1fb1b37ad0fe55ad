package punchlist.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import punchlist.probe.Attempts;
import punchlist.reading.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The computer's own ledger of attempts to log in with a guessed password: JSON lines in the folder that only administrators
 * may write, never shortened. A line that cannot be read forbids every further attempt.
 */
public final class AttemptLedger implements Attempts {

    private static final String FOLDER = "attempts";
    private static final String FILE = "attempts.jsonl";
    private static final long LARGEST = 4L << 20;
    private static final StrictJson JSON = new StrictJson(4);

    private final OwnFolder own;
    private final Clock clock;
    private final BooleanSupplier askedFor;

    /**
     * The ledger in the computer's own folder.
     *
     * @param askedFor whether the person asked for attempts in this call
     */
    public AttemptLedger(OwnFolder own, Clock clock, boolean askedFor) {
        this(own, clock, () -> askedFor);
    }

    /** The same, of a program that runs on: attempts are asked for while the order is given. */
    public AttemptLedger(OwnFolder own, Clock clock, AttemptOrder order) {
        this(own, clock, order::isGiven);
    }

    private AttemptLedger(OwnFolder own, Clock clock, BooleanSupplier askedFor) {
        this.own = own;
        this.clock = clock;
        this.askedFor = askedFor;
    }

    private record Row(String server, Attempt attempt) {}

    @Override
    public boolean areAskedFor() {
        return askedFor.getAsBoolean();
    }

    @Override
    public Optional<Attempt> earlier(String server, String account) throws IOException {
        Optional<Path> file = own.find(FOLDER).map(folder -> folder.resolve(FILE));
        if (file.isEmpty() || !Files.exists(file.get(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        List<Attempt> there = rows(file.get()).stream()
                .filter(row -> row.server().equals(server))
                .map(Row::attempt)
                .toList();
        return there.stream()
                .filter(attempt -> attempt.outcome().equals(LOCK_OUT))
                .findFirst()
                .or(() -> there.stream()
                        .filter(attempt -> attempt.account().equals(account))
                        .reduce((first, last) -> last)
                        .filter(attempt -> !attempt.outcome().equals(NOT_SENT)));
    }

    private static List<Row> rows(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is too large");
        }
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            rows.add(row(file, line));
        }
        return rows;
    }

    private static Row row(Path file, String line) throws IOException {
        try {
            JsonNode json = JSON.read(line);
            return new Row(
                    json.path("server").stringValue(),
                    new Attempt(
                            json.path("account").stringValue(),
                            Instant.parse(json.path("at").stringValue()),
                            json.path("outcome").stringValue()));
        } catch (RuntimeException e) {
            throw new IOException(file + " holds a line that cannot be read", e);
        }
    }

    @Override
    public Instant begin(String server, String account) throws IOException {
        Instant now = clock.instant();
        write(server, new Attempt(account, now, OPEN), /* first= */ true);
        return now;
    }

    @Override
    public void end(String server, String account, String outcome) throws IOException {
        write(server, new Attempt(account, clock.instant(), outcome), /* first= */ false);
    }

    private void write(String server, Attempt attempt, boolean first) throws IOException {
        Path file = own.open(FOLDER).resolve(FILE);
        byte[] line = (JsonNodeFactory.instance
                                .objectNode()
                                .put("server", server)
                                .put("account", attempt.account())
                                .put("at", attempt.at().toString())
                                .put("outcome", attempt.outcome())
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND,
                        LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.lock(Long.MAX_VALUE - 1, 1, /* shared= */ false)) {
            if (first && lock.isValid() && earlier(server, attempt.account()).isPresent()) {
                throw new IOException("another process has tried it meanwhile");
            }
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
