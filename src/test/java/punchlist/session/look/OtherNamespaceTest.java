package punchlist.session.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.Punchlist;
import punchlist.TestData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A look from another network namespace agrees with what listens on the server and with the blocks made there. Runs where
 * an ordinary user may make namespaces; each way of blocking is tried where its tool is installed.
 */
class OtherNamespaceTest {

    private static final int CANNOT = 77;
    private static final String SERVER = "10.77.0.1";
    private static final String LAPTOP = "10.77.0.2";

    @TempDir
    private static Path folder;

    private record Run(int exit, String out, String err) {}

    @BeforeAll
    static void namespacesCanBeMade() throws Exception {
        assumeTrue(isThere("unshare", "-rn", "true"), "network namespaces cannot be made here without rights");
        assumeTrue(isThere("nsenter", "--version") && isThere("ip", "-V"), "nsenter or ip is not installed");
    }

    private static boolean isThere(String... command) throws InterruptedException {
        try {
            return run(List.of(command)).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("ended in time").isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static List<String> java(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                main));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classPath() {
        return OtherNamespaceTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(":"))
                : System.getProperty("java.class.path");
    }

    private static Path scope(Path file) throws IOException {
        return Files.writeString(file, """
                {"running": false,
                 "igss": {"version": 16, "components": ["operator-stations", "distributed-drivers", "ab", "global-alarm"],
                          "stations": ["10.77.0.0/24"], "partner": "10.77.0.9"}}
                """, UTF_8);
    }

    /** Looks from the laptop's namespace while the server listens on these ports. */
    private static Run look(String way, List<String> listening, List<String> look) throws Exception {
        Path script = TestData.at("look/two-namespaces.sh");
        List<String> server = new ArrayList<>(java(Listening.class.getName(), SERVER));
        server.addAll(listening);
        List<String> all = new ArrayList<>(List.of("unshare", "-rn", "sh", script.toString(), way));
        all.add("exec '" + String.join("' '", server) + "'");
        all.addAll(java(Punchlist.class.getName(), look.toArray(String[]::new)));
        Run run = run(all);
        assumeTrue(run.exit() != CANNOT, "namespaces with " + way + " cannot be made here: " + run.err());
        return run;
    }

    private static Map<String, String> ports(JsonNode json, String member) {
        Map<String, String> all = new TreeMap<>();
        for (JsonNode port : json.at("/targets/0/ports")) {
            all.put(port.path("port").asString(), port.path(member).stringValue());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "nft", "iptables"})
    void aLookAgreesWithWhatListensAndWithTheBlocksMadeThere(String way) throws Exception {
        Path scope = scope(folder.resolve(way + ".json"));
        Run run = look(
                way,
                List.of("12401", "12396", "12400", "12403", "9999"),
                List.of(
                        "look",
                        SERVER,
                        "--scope",
                        scope.toString(),
                        "--ports",
                        "9999,9998",
                        "--wait",
                        "1",
                        "--format",
                        "json"));
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.at("/targets/0/from").stringValue()).isEqualTo(LAPTOP);
        assertThat(json.at("/targets/0/own").booleanValue()).isFalse();
        assertSeen(ports(json, "seen"));
        assertThat(ports(json, "outcome"))
                .as(
                        "stations need 12401 and 12397 and may reach 12396; only the partner needs 12400; nobody needs 12403")
                .containsEntry("12401", "open-as-planned")
                .containsEntry("12397", "not-reached-against-plan")
                .containsEntry("12396", "not-needed")
                .containsEntry("12400", "closed-as-planned")
                .containsEntry("12403", "closed-as-planned")
                .containsEntry("9999", "not-judged");
    }

    private static void assertSeen(Map<String, String> seen) {
        assertThat(seen)
                .containsEntry("12401", "open")
                .containsEntry("9999", "open")
                .containsEntry("9998", "refused")
                .containsEntry("12397", "refused")
                .containsEntry("12396", "silent")
                .containsEntry("12403", "silent");
        assertThat(seen.get("12400")).isIn("refused", "unreachable");
        assertThat(seen.entrySet().stream()
                        .filter(e -> e.getValue().equals("open"))
                        .map(Map.Entry::getKey))
                .as("open is what listens and is not blocked, and nothing else")
                .containsExactly("12401", "9999");
    }

    @ParameterizedTest
    @ValueSource(strings = "rules")
    void aComputerThatAnswersNothingProvesNothing(String way) throws Exception {
        Path scope = scope(folder.resolve("away.json"));
        Run run = look(
                way,
                List.of("9999"),
                List.of(
                        "look",
                        SERVER.replace(".1", ".7"),
                        "--scope",
                        scope.toString(),
                        "--wait",
                        "1",
                        "--format",
                        "json"));
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(json.at("/targets/0/answered").booleanValue()).isFalse();
        assertThat(json.at("/targets/0/notes/0").stringValue()).contains("nothing is proven");
        assertThat(ports(json, "outcome").values()).containsOnly("could-not-tell");
    }

    @ParameterizedTest
    @ValueSource(strings = "rules")
    void theLookGoesIntoACopyOfTheRecordAndBack(String way) throws Exception {
        Path scope = scope(folder.resolve("merged.json"));
        Path record = folder.resolve("r.punchlist");
        Path copy = folder.resolve("c.punchlist");
        run(java(
                Punchlist.class.getName(),
                "check",
                "--machine",
                "demo",
                "--scope",
                scope.toString(),
                "--step",
                "ports",
                "--record",
                record.toString()));
        Run look = look(
                way,
                List.of("12401", "3389"),
                List.of(
                        "look",
                        record.toString(),
                        "--address",
                        SERVER,
                        "--out",
                        copy.toString(),
                        "--by",
                        "Ann Holm",
                        "--wait",
                        "1"));
        assertThat(look.exit()).as(look.err()).isEqualTo(1);
        assertThat(look.out()).contains("TCP 3389").contains("Reached, although this address should not reach it.");
        Run merged = run(java(Punchlist.class.getName(), "merge", record.toString(), copy.toString()));
        assertThat(merged.exit()).as(merged.err()).isZero();
        Path sheet = folder.resolve("s.txt");
        run(java(Punchlist.class.getName(), "report", record.toString(), "--out", sheet.toString()));
        assertThat(Files.readString(sheet))
                .contains("A witness outside saw otherwise than planned")
                .contains("TCP 3389");
    }
}
