package punchlist.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that the product once did not bear. Each stays here, so that it goes on bearing them. */
class FoundByFuzzingTest {

    private static final List<Target> TARGETS = AllTargets.all();
    private static final String TEMPLATE = "[Version]\nsignature=\"$CHICAGO$\"\n[Registry Values]\n";
    private static final String EXPORT = "REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\A]\n";

    static Stream<Arguments> inputs() {
        return Stream.of(files(), texts(), ofBytes()).flatMap(all -> all);
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                found("scope", "a library's setting was named instead of what is wrong", "{} {}"),
                found(
                        "scope",
                        "a URL with a log-in was taken",
                        "{\"kepware\":{\"configApi\":{\"url\":\"https://u:p@h\"}}}"),
                found("scope", "a certificate's path left its folder on Windows", "{\"siteCa\":\"..\\\\x\"}"),
                found("snapshot", "a library's setting was named instead of what is wrong", "{}\n1"),
                found("snapshot", "redacting took the square of a machine's name", named("a".repeat(70_000))),
                found("import-inf", "a number that is none was not refused in words", TEMPLATE + "MACHINE\\A\\b=4,x"),
                found("import-inf", "bytes that are none were not refused in words", TEMPLATE + "MACHINE\\A\\b=3,x"),
                found("import-csv", "a table without its column", "subcategory guid,setting value\nx,1\n"),
                found(
                        "import-reg",
                        "bytes over many lines took their square",
                        EXPORT + "\"b\"=hex:" + "00,\\\n".repeat(200_000)),
                found(
                        "import-reg",
                        "a text over many lines took its square",
                        EXPORT + "\"b\"=\"" + "x\n".repeat(300_000)),
                found("import-reg", "a key as long as the file", EXPORT + "[" + "\\".repeat(900_000) + "]"),
                found("folder-reg", "many keys took the square of their number", EXPORT + keys()));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                found("question-key", "too few parts of a registry key", "64\nHKLM\\A"),
                found("question-key", "too few parts of a group", "x"),
                found("question-key", "a variable's name without its GUID", "abc"),
                found("windows-name", "two folders for one", "C:\\a\\\\"),
                found("windows-name", "two folders for one", "C:\\a \\"),
                found("config-api", "an id too large for a number", "{\"PROJECT_ID\":" + "9".repeat(40) + "}"),
                found("url", "a scheme of any characters", "f$1\\1${x}://h"),
                found("url", "a path with a control character", "opc.tcp://h/\u001b[2J"),
                found("url", "a host with a percent sign", "opc.tcp://u%40h:1"),
                found("answer", "a consent that is none", unread("\"not-allowed\",\"needed\":\"X\"")),
                found(
                        "answer",
                        "a time too long to reckon with",
                        unread("\"timed-out\",\"after\":\"PT2562047788015215H\"")),
                found("answer", "a type of 33 bits", "{\"type\":\"REG_9999999999\",\"value\":\"AA==\"}"),
                found("answer", "no base64", "{\"type\":\"REG_BINARY\",\"value\":\"!\"}"),
                found("record-forged", "a kind of machine that is none", header("moon", "2026-11-22T12:00:00Z")),
                found("record-forged", "a time that no calendar shows", header("demo", "+999999999-12-31T23:59:59Z")),
                found("as-of", "a time that no calendar shows", "+999999999-12-31T23:59:59.999999999-18:00"),
                found("arguments", "an argument drove the terminal", "\u001b[2J"),
                found("arguments", "an option's value drove the terminal", "check\n--format\n\u202E"),
                found("arguments", "a name that no file has", "check\n--scope\na\u0000b"),
                found("arguments", "a missing file was told by a class's name", "verify\nnone.jsonl"));
    }

    private static Stream<Arguments> ofBytes() {
        return Stream.of(
                bytes("tls-reply", "a hello shorter than its own head", 22, 3, 3, 0, 1, 2),
                bytes("socket-table", "more rows than bytes", 255, 255, 255, 127),
                bytes("socket-table", "fewer rows than none", 255, 255, 255, 255),
                bytes("socket-table", "no table at all", 1),
                bytes("config-api", "an encoding nobody uses", 0, 0, 123, 0),
                broken("ua-peer", "a length below nothing", 28 + 24, 0xff, 0xff, 0, 0xff),
                broken("ua-peer", "a policy that is none", 28 + 40, 'x'),
                broken("ua-session-peer", "a message of a gigabyte", 28 + 4, 0, 0, 0, 0x31),
                hex(
                        "import-pol",
                        "a size too large to add to",
                        "50526567010000005b00410000003b00420000003b00" + "040000003b00feffff7f3b00"),
                bytes("scope", "no text at all"));
    }

    private static Arguments found(String target, String what, String input) {
        return Arguments.of(target, what, input.getBytes(UTF_8));
    }

    private static Arguments bytes(String target, String what, int... values) {
        byte[] bytes = new byte[values.length];
        Arrays.setAll(new int[values.length], i -> bytes[i] = (byte) values[i]);
        return Arguments.of(target, what, bytes);
    }

    private static Arguments hex(String target, String what, String hex) {
        return Arguments.of(target, what, HexFormat.of().parseHex(hex));
    }

    /** What a real server said, with these bytes at this place. */
    private static Arguments broken(String target, String what, int at, int... values) {
        byte[] answer = TARGETS.stream()
                .filter(t -> t.name().equals(target))
                .findFirst()
                .orElseThrow()
                .seeds()
                .getFirst()
                .clone();
        for (int i = 0; i < values.length; i++) {
            answer[at + i] = (byte) values[i];
        }
        return Arguments.of(target, what, answer);
    }

    private static String named(String machine) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            keys.append(",\"k").append(i).append("\":\"v\"");
        }
        return "{\"format\":\"punchlist-snapshot/1\",\"takenAt\":\"2026-11-22T10:00:00Z\",\"machine\":{\"id\":\"m\",\"name\":\""
                + machine + "\"}" + keys + "}";
    }

    private static String keys() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            keys.append("[HKEY_LOCAL_MACHINE\\").append(i).append("]\n\"a\"=\"b\"\n");
        }
        return keys.toString();
    }

    private static String unread(String why) {
        return "{\"unread\":{\"reasonCode\":" + why + "}}";
    }

    private static String header(String kind, String at) {
        return "[{\"at\":\"" + at + "\",\"type\":\"header\",\"body\":{\"format\":\"punchlist-record/1\",\"tool\":\"1\","
                + "\"catalog\":\"1\",\"catalogHash\":\"\",\"guides\":[],\"machine\":{\"kind\":\"" + kind
                + "\",\"id\":\"m\",\"name\":\"n\"}}}]";
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("inputs")
    void isBorneNow(String target, String what, byte[] input) throws InterruptedException {
        Target fed = TARGETS.stream()
                .filter(t -> t.name().equals(target))
                .findFirst()
                .orElseThrow();
        Tally tally = Fuzzer.feed(fed, input);
        assertThat(tally.findings()).isEmpty();
        assertThat(tally.inputs()).isEqualTo(1);
    }
}
