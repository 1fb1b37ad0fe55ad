package punchlist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.punchlist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.fuzz.Seeds;
import punchlist.probe.EchoingPeer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Secrets are planted wherever one can stand, and every byte the product writes is searched for them: in the form they
 * were planted in, in base64, hexadecimal and UTF-16, inside of PDF streams and workbooks.
 */
class CanaryTest {

    private static final Canary WINLOGON = new Canary("Winlogon");
    private static final Canary ALT_WINLOGON = new Canary("AltDefaultPassword");
    private static final Canary VNC = new Canary("VNC");
    private static final Canary SERVICE = new Canary("service");
    private static final Canary SNMP = new Canary("SNMP");
    private static final Canary LOGIN = new Canary("login");
    private static final Canary PEER = new Canary("peer");
    private static final Canary URL = new Canary("URL");
    private static final List<Canary> ALL = List.of(WINLOGON, ALT_WINLOGON, VNC, SERVICE, SNMP, LOGIN, PEER, URL);

    private static final String WINLOGON_KEY = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon";

    @TempDir
    Path folder;

    private Path out = Path.of("");
    private List<Path> temporary = List.of();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @BeforeEach
    void aFolderForWhatIsWritten() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        temporary = temporary();
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.toList();
        }
    }

    private Call call(String... arguments) {
        Call call = punchlist(arguments);
        shown.writeBytes((call.out() + call.err()).getBytes(UTF_8));
        return call;
    }

    private void nothingSings() throws IOException {
        for (Canary canary : ALL) {
            assertThat(canary.singsIn(shown.toByteArray()))
                    .as("%s on standard output or error", canary)
                    .isFalse();
            assertThat(canary.singsBelow(out, List.of())).as(canary.name()).isEmpty();
            for (Path file : temporary()) {
                boolean ours = !temporary.contains(file) && Files.isRegularFile(file) && !file.startsWith(folder);
                assertThat(ours && canary.singsIn(Files.readAllBytes(file)))
                        .as("%s in the temporary file %s", canary, file)
                        .isFalse();
            }
        }
    }

    /** The demo's server with secrets in its registry and its services. */
    private Path machine() throws IOException {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(Seeds.program("/punchlist/demo/demo.json"));
        ObjectNode registry = root.withObject("registry").withObject("64");
        ObjectNode winlogon = registry.withObjectProperty(WINLOGON_KEY);
        winlogon.putObject("DefaultPassword").put("type", "REG_SZ").put("value", WINLOGON.secret());
        winlogon.putObject("AltDefaultPassword").put("type", "REG_SZ").put("value", ALT_WINLOGON.secret());
        byte[] vnc = VNC.secret().getBytes(UTF_8);
        registry.withObjectProperty("HKLM\\SOFTWARE\\TightVNC\\Server")
                .putObject("Password")
                .put("type", "REG_BINARY")
                .put("value", Base64.getEncoder().encodeToString(vnc));
        ObjectNode services = root.withObject("services");
        int n = 0;
        for (String name : List.copyOf(services.propertyNames())) {
            ObjectNode service = (ObjectNode) services.get(name);
            String program = n++ % 2 == 0 ? "\"C:\\Program Files\\x\\s.exe\"" : "C:\\Program Files\\x\\s.exe";
            service.put("image", program + " /user:x /password:" + SERVICE.secret());
        }
        return Files.writeString(folder.resolve("server.json"), root.toString());
    }

    @Test
    void noCommandOnARecordedMachineTellsASecretOfIt() throws IOException {
        String machine = machine().toString();
        String record = out.resolve("server.punchlist").toString();
        for (String format : List.of("text", "json", "junit")) {
            call("check", "--machine", machine, "--trace", "--format", format);
        }
        call("check", "--machine", machine, "--record", record);
        Call fixed = call("fix", Call.LOCK, "--machine", machine, "--record", record, "--yes", "--format", "json");
        assertThat(fixed.err()).doesNotContain("internal");
        call("fix", Call.LOCK, "--machine", machine, "--dry-run");
        call("undo", "--record", record, "--yes", "--format", "json");
        call("check", "--machine", machine, "--record", record, "--run", "handover");
        call("drift", record, "--format", "json");
        call("drift", record);
        call("verify", record, "--rejudge", "--format", "json");
        call("verify", record, "--rejudge");
        call("snapshot", "--machine", machine, "--out", out.resolve("a.json").toString());
        call(
                "snapshot",
                "--machine",
                machine,
                "--redact",
                "--out",
                out.resolve("b.json").toString());
        for (String ending : List.of("pdf", "html", "xlsx", "csv", "txt", "cklb", "xml", "json")) {
            Call report = call(
                    "report", record, "--out", out.resolve("sheet." + ending).toString());
            assertThat(report.exit()).as(report.err()).isZero();
        }
        assertThat(Files.readString(out.resolve("a.json"))).contains("C:\\\\Program Files\\\\x\\\\s.exe");
        nothingSings();
    }

    @Test
    void anImportTakesNoSecretOver() throws IOException {
        Path exports = Files.createDirectory(folder.resolve("exports"));
        String hex = HexFormat.ofDelimiter(",").formatHex(VNC.plain().getBytes(StandardCharsets.US_ASCII));
        Files.writeString(exports.resolve("x.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon]
                "DefaultPassword"="%1$s"
                "DefaultUserName"="operator"
                [HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\RealVNC\\WinVNC4]
                "Password"=hex:%2$s
                "PasswordViewOnly"=hex:%2$s
                [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\X]
                "ImagePath"="C:\\\\x.exe --password=%3$s"
                "Other"="C:\\\\x.exe -pwd %3$s"
                "Feed"="https://user:%4$s@host/"
                [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\SNMP\\Parameters\\ValidCommunities]
                "%5$s"=dword:00000004
                [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Netlogon\\Parameters]
                "MaximumPasswordAge"=dword:0000001e
                """.formatted(
                        WINLOGON.plain(), hex, SERVICE.plain(), URL.plain(), SNMP.plain()));
        Files.writeString(exports.resolve("x.inf"), """
                [Version]
                signature="$CHICAGO$"
                [Registry Values]
                MACHINE\\A\\AdminPassword=1,"%s"
                """.formatted(WINLOGON.plain()));
        Path snapshot = out.resolve("imported.json");
        Call imported = call("snapshot", "--import", exports.toString(), "--out", snapshot.toString());
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(Files.readString(snapshot))
                .contains("MaximumPasswordAge", "DefaultUserName", "DefaultPassword: may hold a secret");
        nothingSings();
    }

    static Stream<UnaryOperator<String>> answers() {
        String head = "Content-Type: application/json\r\nSet-Cookie: session=" + PEER.plain() + "\r\n";
        String body = "{\"PROJECT_ID\":1,\"common.ALLTYPES_DESCRIPTION\":\"" + PEER.plain()
                + "\",\"opcdaserver.KEY\":\"" + PEER.plain() + "\",\"opcdaserver.ENABLED\":true}";
        return Stream.of(
                request -> "HTTP/1.1 200 OK\r\n" + head + "Content-Length: " + body.length() + "\r\n\r\n" + body,
                request -> "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"" + PEER.plain()
                        + "\"\r\nContent-Length: 0\r\n\r\n",
                request -> "HTTP/1.1 302 Go\r\nLocation: https://" + PEER.plain() + "/\r\nContent-Length: 0\r\n\r\n",
                request -> "HTTP/1.1 500 " + authorization(request) + "\r\nContent-Length: 0\r\n\r\n",
                request -> authorization(request) + " is no status line\r\n\r\n",
                request -> "HTTP/1.1 200 OK\r\n" + authorization(request) + ": \u0000\r\n\r\n",
                request -> "HTTP/1.1 200 OK\r\nContent-Length: " + authorization(request) + "\r\n\r\n{}",
                request -> "HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{\"" + PEER.plain() + "\": " + PEER.plain(),
                request -> "");
    }

    private static String authorization(String request) {
        return request.lines()
                .filter(line -> line.startsWith("Authorization: "))
                .map(line -> line.substring(15))
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void neitherALogInNorWhatAPeerAnswersToItIsTold(UnaryOperator<String> answer) throws Exception {
        try (EchoingPeer peer = EchoingPeer.answering(answer)) {
            Path scope = Files.writeString(folder.resolve("scope.json"), """
                    {"kepware":{"needsOpcDa":false,"readBy":"opcua",
                     "configApi":{"url":"%s","certificateSha256":"%s","user":"Checker"}}}
                    """.formatted(peer.url(), peer.sha256()));
            String record = out.resolve("local.punchlist").toString();
            InputStream before = System.in;
            System.setIn(new ByteArrayInputStream((LOGIN.secret() + "\n").getBytes(UTF_8)));
            try {
                Call call = call(
                        "check",
                        "--machine",
                        "local",
                        "--scope",
                        scope.toString(),
                        "--record",
                        record,
                        "--trace",
                        "--secret",
                        "kepware=-",
                        "--step",
                        "kepware",
                        "--format",
                        "json");
                assertThat(call.err()).doesNotContain("internal");
            } finally {
                System.setIn(before);
            }
            assertThat(peer.requests()).as("it was logged in").isNotEmpty();
            assertThat(LOGIN.singsIn(peer.requests().toString().getBytes(UTF_8)))
                    .as("the log-in was sent, in base64")
                    .isTrue();
            call("report", record, "--out", out.resolve("local.html").toString());
        }
        nothingSings();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://user:%s@host:1/", "https://%s@host", "opc.tcp:\\\\u:%s@h", "https://u:%s%%40host/"})
    void aUrlWithALogInIsRefusedAndNotRepeated(String url) throws IOException {
        String planted = url.formatted(URL.plain());
        for (String scope : List.of(
                "{\"endpoints\":[{\"kind\":\"https\",\"url\":" + json(planted) + "}]}",
                "{\"kepware\":{\"configApi\":{\"url\":" + json(planted) + "}}}")) {
            Path file = Files.writeString(folder.resolve("scope.json"), scope);
            for (String format : List.of("text", "json")) {
                Call call = call("check", "--machine", "demo", "--scope", file.toString(), "--format", format);
                assertThat(call.exit()).isEqualTo(2);
                assertThat(call.err()).contains("url", "scope.json");
            }
        }
        nothingSings();
    }

    private static String json(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    @Test
    void aSecretGivenInTheWrongWayIsNotRepeated() throws IOException {
        for (String given : List.of("kepware=" + LOGIN.plain(), LOGIN.plain(), "x=" + LOGIN.plain())) {
            assertThat(call("check", "--secret", given).exit()).isEqualTo(2);
        }
        assertThat(call("check", "--secert=" + LOGIN.plain()).exit()).isEqualTo(2);
        assertThat(call("check", "--secert", "kepware=" + LOGIN.plain()).exit()).isEqualTo(2);
        nothingSings();
    }

    /** What a problem inside the program says of itself may quote anything, so only its place is told. */
    @Test
    void aProblemInsideTheProgramIsToldByItsPlaceAlone() {
        String place = BadCall.place(new IllegalStateException(LOGIN.secret(), new IOException(LOGIN.secret())));
        assertThat(place).startsWith("IllegalStateException at punchlist.cli.CanaryTest");
        assertThat(LOGIN.singsIn(place.getBytes(UTF_8))).isFalse();
    }
}
