package punchlist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static punchlist.cli.Call.punchlist;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.fuzz.Seeds;
import punchlist.record.Forger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Records, snapshots and scopes are data only: nothing in them is opened, loaded, obeyed or taken without limit. */
class HostileFilesTest {

    private static final Pattern DRIVES_A_TERMINAL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\u2028\u2029&&[^\n]]");

    @TempDir
    Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String large(String name, long size) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        return file.toString();
    }

    private static void refused(Call call, String... why) {
        assertThat(call.exit()).as(call.err()).isEqualTo(2);
        assertThat(call.err()).contains(why).doesNotContain("internal", "Exception");
    }

    private static ObjectNode demo() {
        return (ObjectNode) JsonMapper.shared().readTree(Seeds.program("/punchlist/demo/demo.json"));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWhateverItIs() throws IOException {
        refused(punchlist("check", "--scope", large("scope.json", (1 << 20) + 1)), "larger than 1 MiB");
        refused(punchlist("check", "--machine", large("snapshot.json", (64 << 20) + 1)), "larger than 64 MiB");
        refused(punchlist("verify", large("record", (64 << 20) + 1)), "larger than 64 MiB");
        Path imports = Files.createDirectory(folder.resolve("imports"));
        Files.move(Path.of(large("x.reg", (64 << 20) + 1)), imports.resolve("x.reg"));
        refused(
                punchlist(
                        "snapshot",
                        "--import",
                        imports.toString(),
                        "--out",
                        folder.resolve("o").toString()),
                "x.reg",
                "larger than 64 MiB");
    }

    @Test
    void aFolderOfExportsThatIsTooLargeAltogetherIsRefused() throws IOException {
        Path imports = Files.createDirectory(folder.resolve("imports"));
        for (int i = 0; i < 5; i++) {
            Files.move(Path.of(large(i + ".reg", 60 << 20)), imports.resolve(i + ".reg"));
        }
        refused(
                punchlist(
                        "snapshot",
                        "--import",
                        imports.toString(),
                        "--out",
                        folder.resolve("o").toString()),
                "more than 256 MiB");
    }

    /** Its size says nothing: what comes out of it has no end. */
    @Test
    @Timeout(60)
    void aFileWithoutAnEndIsReadUpToTheLimitOnly() {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        refused(punchlist("check", "--scope", "/dev/zero"), "larger than 1 MiB");
        refused(punchlist("verify", "/dev/zero"), "larger than 64 MiB");
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        refused(punchlist("check", "--scope", file("scope.json", "{\"gate\":" + deep + "}")), "depth");
        refused(punchlist("check", "--machine", file("snapshot.json", "{\"registry\":" + deep + "}")), "depth");
        assertThat(punchlist("verify", file("record", "{\"body\":" + deep + "}\n"))
                        .exit())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@class", "@type", "class", "$ref", "__proto__"})
    void theNameOfATypeIsAMemberLikeAnyOther(String member) throws IOException {
        String payload = "{\"" + member + "\":\"java.lang.ProcessBuilder\"}";
        refused(punchlist("check", "--scope", file("scope.json", payload)), "unknown field '" + member + "'");
        ObjectNode snapshot = demo();
        snapshot.put(member, "javax.script.ScriptEngineManager");
        Call checked =
                punchlist("check", "--machine", file("snapshot.json", snapshot.toString()), "--control", Call.LOCK);
        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.err()).contains(member);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/hostname",
                "../x",
                "\\\\\\\\host\\\\share\\\\x",
                "//host/x",
                "NUL",
                "ca.pem:x",
                "a\\\\..\\\\..\\\\x"
            })
    void aScopesCertificateStaysInItsFolder(String path) throws IOException {
        refused(punchlist("check", "--scope", file("scope.json", "{\"siteCa\":\"" + path + "\"}")), "siteCa");
    }

    /** Opening a path on another computer would send it a log-on; so the path is not even looked at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\\\host\\share\\a.json",
                "//host/share/a.json",
                "\\\\.\\pipe\\x",
                "C:\\x\\..\\y.json",
                "CON",
                "C:\\a.json:b",
                "/tmp/../etc/hostname",
                "\\\\?\\UNC\\h\\s"
            })
    void theSnapshotThatARecordNamesIsNotOpenedElsewhere(String source) throws IOException {
        refused(punchlist("undo", "--record", recordNaming(source), "--yes"), "is not opened", "say --machine");
    }

    @Test
    void theSnapshotThatARecordNamesIsNotOpenedThroughALink() throws IOException {
        Path snapshot = Path.of(file("server.json", demo().toString()));
        Path link = folder.resolve("link.json");
        try {
            Files.createSymbolicLink(link, snapshot);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no links here");
        }
        refused(punchlist("undo", "--record", recordNaming(link.toString()), "--yes"), "it is a link");
        assertThat(punchlist("undo", "--record", recordNaming(snapshot.toString()), "--yes")
                        .exit())
                .isZero();
    }

    private String recordNaming(String source) throws IOException {
        Path snapshot = Path.of(file("seen.json", demo().toString()));
        Path record = folder.resolve("seen.punchlist");
        Files.deleteIfExists(record);
        punchlist("check", "--machine", snapshot.toString(), "--record", record.toString(), "--control", Call.LOCK);
        List<ObjectNode> lines = Forger.lines(Files.readAllBytes(record));
        lines.getFirst().withObject("body").put("source", source);
        Files.write(record, Forger.chained(lines));
        return record.toString();
    }

    @Test
    void aLinkAmongExportsIsNotFollowed() throws IOException {
        Path imports = Files.createDirectory(folder.resolve("imports"));
        Path secret = Path.of(file("secret.reg", "REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\A]\n\"b\"=\"c\"\n"));
        try {
            Files.createSymbolicLink(imports.resolve("x.reg"), secret);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no links here");
        }
        refused(
                punchlist(
                        "snapshot",
                        "--import",
                        imports.toString(),
                        "--out",
                        folder.resolve("o").toString()),
                "x.reg",
                "not opened");
    }

    /** An account, a service, a machine and a file called to drive a terminal are shown, in every form of output. */
    @Test
    void namesFromOutsideAreShownAndNotObeyed() throws IOException {
        String evil = "x\u001b]0;t\u0007\u009b2J\u202Egpj\u200B\u2066\nY\rZ";
        ObjectNode snapshot = demo();
        snapshot.withObject("machine").put("name", evil);
        snapshot.withObject("scope").withObject("igss").putArray("operators").add(evil);
        snapshot.withObject("firewallRules")
                .withObject("local")
                .put(evil, "v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=12401|Name=" + evil + "|");
        snapshot.put(evil, 1);
        String machine = file("server.json", snapshot.toString());
        String record = folder.resolve("evil.punchlist").toString();
        for (String format : List.of("text", "json", "junit")) {
            harmless(punchlist("check", "--machine", machine, "--format", format, "--trace"));
        }
        harmless(punchlist("check", "--machine", machine, "--record", record));
        harmless(punchlist("fix", Call.LOCK, "--machine", machine, "--record", record, "--yes"));
        harmless(punchlist("undo", "--record", record, "--yes"));
        harmless(punchlist("check", "--machine", machine, "--record", record));
        harmless(punchlist("drift", record));
        for (String ending : List.of("html", "txt", "csv", "json", "cklb", "xml")) {
            Path sheet = folder.resolve("sheet." + ending);
            harmless(punchlist("report", record, "--out", sheet.toString()));
            assertThat(Files.readString(sheet, UTF_8).replace("\r\n", "\n").replaceFirst("^\uFEFF", ""))
                    .doesNotContainPattern(DRIVES_A_TERMINAL);
        }
    }

    @Test
    void aFilesNameWithALineEndCannotFakeAMessage() {
        Call call = punchlist("verify", "no\npunchlist: the record is intact");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err().strip().lines()).hasSize(1);
        harmless(punchlist("check", "--machine", "\u001b[2J.json"));
        harmless(punchlist("check", "--format", "\u001b[2J"));
        harmless(punchlist("\u202Echeck"));
    }

    /** An argument that begins with @ is a name like any other, no file to take more arguments from. */
    @Test
    void anArgumentIsNotAFileOfArguments() throws IOException {
        String arguments = file("arguments", "--version");
        Call call = punchlist("verify", "@" + arguments);
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
    }

    private static void harmless(Call call) {
        assertThat(call.err()).doesNotContain("internal");
        assertThat(call.out()).doesNotContainPattern(DRIVES_A_TERMINAL);
        assertThat(call.err()).doesNotContainPattern(DRIVES_A_TERMINAL);
    }
}
