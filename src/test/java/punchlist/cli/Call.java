package punchlist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import punchlist.session.Keeping;
import punchlist.session.OwnFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command line answers when it is called with captured streams. */
record Call(int exit, String out, String err) {

    /** A small control with a remedy that counts after a restart; it fails on the demo. */
    static final String LOCK = "KEP-3.2-7";

    private static final OwnFolder NOWHERE = new OwnFolder() {
        @Override
        public Path open(String name) throws IOException {
            throw new IOException("there is no folder for " + name);
        }

        @Override
        public Optional<Path> find(String name) {
            return Optional.empty();
        }
    };

    static Call punchlist(String... arguments) {
        return on(NOWHERE, arguments);
    }

    /** The same where this computer keeps its own things in a folder. */
    static Call on(OwnFolder own, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        int exit = new CommandLineApp(
                        "1.2.3",
                        Keeping.onDisk(clock, own),
                        new PrintStream(out, false, UTF_8),
                        new PrintStream(err, false, UTF_8))
                .run(arguments);
        return new Call(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
