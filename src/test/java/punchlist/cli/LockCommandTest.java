package punchlist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.LOCK;
import static punchlist.cli.Call.punchlist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;
import punchlist.record.seal.TestKeys;
import punchlist.session.OwnFolder;
import tools.jackson.databind.JsonNode;

/** The contract of {@code lock}, {@code key}, and of {@code verify} on what they made. */
class LockCommandTest {

    @TempDir
    private Path folder;

    private String record() {
        return folder.resolve("r.jsonl").toString();
    }

    private Call own(String computer, String... arguments) {
        return Call.on(OwnFolder.ofUser(folder.resolve(computer)), arguments);
    }

    /** A record without an undecided fail. */
    private void passing() {
        punchlist("fix", LOCK, "--machine", "demo", "--record", record(), "--yes");
        punchlist("check", "--machine", "demo", "--control", LOCK, "--record", record());
    }

    static Call withPassword(String password, String... arguments) {
        InputStream was = System.in;
        try {
            System.setIn(new ByteArrayInputStream((password + "\n").getBytes(UTF_8)));
            return punchlist(arguments);
        } finally {
            System.setIn(was);
        }
    }

    private String key(TestKeys keys) {
        return keys.write(folder.resolve("jane.p12")).toString();
    }

    private JsonNode verified(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", record(), "--format", "json"));
        arguments.addAll(List.of(more));
        return punchlist(arguments.toArray(String[]::new)).json();
    }

    private int verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", record()));
        arguments.addAll(List.of(more));
        return punchlist(arguments.toArray(String[]::new)).exit();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void undecidedFailsKeepARecordOpen() {
        punchlist("check", "--machine", "demo", "--control", LOCK, "--record", record());
        Call call = own("a", "lock", record());
        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.err()).contains("accepted deviation: 1").contains(LOCK);
        assertThat(verified().path("signatures")).isEmpty();
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void aComputersOwnKeyIsUnknownUntilItsPublicKeyIsGiven() {
        passing();
        String pem = folder.resolve("a.pem").toString();
        Call key = own("a", "key", "--out", pem);
        assertThat(key.exit()).as(key.err()).isZero();
        assertThat(own("a", "lock", record(), "--by", "J. Doe").exit()).isZero();
        JsonNode signature = verified().at("/signatures/0");
        assertThat(signature.path("trust").stringValue()).isEqualTo("unknown");
        assertThat(signature.path("keeper").stringValue()).isEqualTo("machine");
        assertThat(signature.path("algorithm").stringValue()).isEqualTo("Ed25519");
        assertThat(signature.path("fingerprint").stringValue())
                .isEqualTo(key.out().strip());
        assertThat(signature.path("name").isNull()).isTrue();
        JsonNode trusted = verified("--trust", pem).at("/signatures/0");
        assertThat(trusted.path("trust").stringValue()).isEqualTo("trusted");
        assertThat(trusted.path("by").stringValue()).isEqualTo(pem);
        assertThat(verify()).isZero();
        assertThat(verify("--require-trusted")).isEqualTo(1);
        assertThat(verify("--require-trusted", "--trust", pem)).isZero();
    }

    @Test
    void anotherComputersKeyIsUnknown() {
        passing();
        own("a", "lock", record());
        String other = folder.resolve("b.pem").toString();
        own("b", "key", "--out", other);
        assertThat(verified("--trust", other).at("/signatures/0/trust").stringValue())
                .isEqualTo("unknown");
        assertThat(verify("--trust", other)).isZero();
        assertThat(verify("--trust", other, "--require-trusted")).isEqualTo(1);
    }

    @Test
    void aPersonsKeyIsTrustedThroughItsAuthority() throws IOException {
        passing();
        TestKeys site = TestKeys.authority("CN=Site CA");
        TestKeys jane = site.issue("CN=Jane \u202EDoe,O=Control Works");
        Call call = withPassword(TestKeys.PASSWORD, "lock", record(), "--key", key(jane), "--secret", "key=-");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out()).contains("PUNCHLIST:1:A:").contains("Jane <U+202E>Doe");
        JsonNode signature =
                verified("--trust", file("ca.pem", site.certificatePem())).at("/signatures/0");
        assertThat(signature.path("trust").stringValue()).isEqualTo("trusted");
        assertThat(signature.path("name").stringValue()).isEqualTo("CN=Jane <U+202E>Doe, O=Control Works");
        assertThat(signature.path("why").stringValue()).isEqualTo("revocation not checked");
    }

    @Test
    void aWrongPasswordIsAnErrorThatLeavesTheRecordAsItWasAndNamesNoPassword() throws IOException {
        passing();
        String was = Files.readString(Path.of(record()));
        String jane = key(TestKeys.selfSigned("Ed25519", "CN=J"));
        Call call = withPassword("tr0ub4dor", "lock", record(), "--by", "J", "--key", jane, "--secret", "key=-");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("password is wrong").doesNotContain("tr0ub4dor");
        assertThat(call.out()).isEmpty();
        assertThat(Path.of(record())).hasContent(was.stripTrailing());
    }

    @Test
    void anExpiredCertificateLocksNothing() {
        passing();
        TestKeys late = TestKeys.authority("CN=Site CA")
                .issue("CN=J", TestKeys.NOW.minusSeconds(99), TestKeys.NOW.minusSeconds(9), 0);
        Call call = withPassword(TestKeys.PASSWORD, "lock", record(), "--key", key(late), "--secret", "key=-");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("expired");
        assertThat(verified().path("signatures")).isEmpty();
    }

    @Test
    void withoutAnOwnKeyNothingIsLockedUnlessItIsSaidToBeUnsigned() {
        passing();
        Call call = punchlist("lock", record());
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("--unsigned");
        assertThat(punchlist("lock", record(), "--unsigned").exit()).isZero();
        JsonNode signature = verified().at("/signatures/0");
        assertThat(signature.path("trust").stringValue()).isEqualTo("unsigned");
        assertThat(signature.path("fingerprint").isNull()).isTrue();
        assertThat(verify()).isZero();
        assertThat(verify("--require-trusted")).isEqualTo(1);
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        passing();
        String jane = key(TestKeys.selfSigned("Ed25519", "CN=J"));
        assertThat(punchlist("lock", record(), "--key", jane).err()).contains("--secret key=-");
        assertThat(punchlist("lock", record(), "--key", jane, "--unsigned").exit())
                .isEqualTo(2);
        assertThat(punchlist("lock", record(), "--alias", "x").exit()).isEqualTo(2);
        assertThat(withPassword("p", "lock", record(), "--unsigned", "--secret", "key=-")
                        .exit())
                .isEqualTo(2);
        assertThat(punchlist("lock", folder.resolve("none").toString(), "--unsigned")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aWrongSignatureIsNoIntactRecord() throws IOException {
        passing();
        own("a", "lock", record());
        Forged.seal(Path.of(record()));
        JsonNode json = verified();
        assertThat(json.path("intact").booleanValue()).isFalse();
        assertThat(json.at("/signatures/0/trust").stringValue()).isEqualTo("wrong");
        assertThat(json.at("/firstBad/entry").longValue())
                .isEqualTo(json.at("/signatures/0/entry").longValue());
        assertThat(json.at("/firstBad/why").stringValue())
                .contains("revision A")
                .contains("signature");
        assertThat(verify()).isEqualTo(1);
    }

    @Test
    void moreThanSignatureLinesBehindTheSealIsNotWhatIsRequired() {
        passing();
        String pem = folder.resolve("a.pem").toString();
        own("a", "key", "--out", pem);
        own("a", "lock", record());
        punchlist("check", "--machine", "demo", "--control", LOCK, "--record", record());
        assertThat(verify("--trust", pem)).isZero();
        assertThat(verify("--trust", pem, "--require-trusted")).isEqualTo(1);
        own("a", "lock", record());
        assertThat(verified("--trust", pem).at("/signatures/1/revision").stringValue())
                .isEqualTo("B");
        assertThat(verify("--trust", pem, "--require-trusted")).isZero();
    }

    @Test
    void thePrintedCodeIsFoundOnlyInItsRecord() throws IOException {
        passing();
        String code = own("a", "lock", record())
                .out()
                .lines()
                .filter(line -> line.contains("PUNCHLIST:1:"))
                .map(line -> line.substring(line.indexOf("PUNCHLIST")))
                .findFirst()
                .orElseThrow();
        assertThat(verify("--printed", code)).isZero();
        assertThat(verify("--printed", code.toLowerCase(java.util.Locale.ROOT))).isZero();
        assertThat(verified("--printed", code).at("/printed/found").booleanValue())
                .isTrue();
        assertThat(verify("--printed", code.replace(":A:", ":B:"))).isEqualTo(1);
        assertThat(verify("--printed", code.replaceAll(".$", code.endsWith("0") ? "1" : "0")))
                .isEqualTo(1);
        assertThat(verify("--printed", "PUNCHLIST:1:A:7")).isEqualTo(2);
        List<String> lines = Files.readAllLines(Path.of(record()));
        Files.writeString(Path.of(record()), String.join("\n", lines.subList(0, lines.size() - 2)) + "\n");
        assertThat(verify()).as("a record cut behind an older closing is whole").isZero();
        assertThat(verify("--printed", code)).as("but not what was printed").isEqualTo(1);
    }

    @Test
    void aTrustThatIsNoKeyIsAnError() throws IOException {
        passing();
        assertThat(verify("--trust", file("notes.txt", "my notes"))).isEqualTo(2);
        assertThat(verify("--trust", folder.resolve("none").toString())).isEqualTo(2);
    }

    @Test
    void aKeyIsNotWrittenOverAnotherFile() throws IOException {
        String notes = file("notes.txt", "my notes");
        assertThat(own("a", "key", "--out", notes).exit()).isEqualTo(2);
        assertThat(Path.of(notes)).hasContent("my notes");
        assertThat(punchlist("key").exit()).isEqualTo(2);
    }

    @Test
    void whoLocksStandsAsASignatureLine() throws IOException {
        passing();
        own("a", "lock", record(), "--by", "J. Doe");
        RecordState state = RecordState.of(RecordFile.read(Path.of(record())).lines());
        assertThat(state.signatures().getFirst().name()).isEqualTo("J. Doe");
        assertThat(state.signatures().getFirst().revision()).isEqualTo("A");
    }
}
