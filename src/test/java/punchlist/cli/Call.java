package punchlist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command line answers when it is called with captured streams. */
record Call(int exit, String out, String err) {

    /** A small control with a remedy that counts after a restart; it fails on the demo. */
    static final String LOCK = "KEP-3.2-7";

    static Call punchlist(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        int exit = new CommandLineApp(
                        "1.2.3", clock, new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8))
                .run(arguments);
        return new Call(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
