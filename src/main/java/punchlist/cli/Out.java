package punchlist.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import punchlist.reading.PrettyJson;
import punchlist.text.Texts;
import tools.jackson.databind.JsonNode;

/** Where the command line prints: the result to standard output, everything else to standard error, both in UTF-8. */
final class Out {

    private final PrintStream result;
    private final PrintStream log;
    private final Texts texts;

    Out(PrintStream result, PrintStream log, Texts texts) {
        this.result = result;
        this.log = log;
        this.texts = texts;
    }

    static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    Texts texts() {
        return texts;
    }

    /** A line of the result. */
    void line(String text) {
        result.print(Harmless.shown(text) + "\n");
    }

    /** The result as JSON, pretty printed. */
    void json(JsonNode json) {
        result.print(PrettyJson.write(json));
    }

    /** The result as it is. */
    void raw(String text) {
        result.print(text);
    }

    /** Progress or a message, in the language chosen. */
    void say(String key, Object... arguments) {
        log.print(Harmless.shown("punchlist: " + texts.get(key, arguments)) + "\n");
    }

    /** A problem's own words. */
    void problem(String message) {
        log.print(Harmless.shown("punchlist: " + message) + "\n");
    }

    void flush() {
        result.flush();
        log.flush();
    }
}
