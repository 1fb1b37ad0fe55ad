package punchlist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.record.seal.TestKeys;
import punchlist.reference.ReferenceData;
import punchlist.session.OwnFolder;
import tools.jackson.databind.JsonNode;

/** The contract of {@code data}, and of {@code --data} beside other commands. */
class DataCommandTest {

    private static final String NEWER = "\"asOf\": \"2026-11-01\"";

    @TempDir
    private Path folder;

    private String key = "";

    @BeforeEach
    void makersKey() {
        key = folder.resolve("maker.pem").toString();
        assertThat(own("maker", "key", "--out", key).exit()).isZero();
    }

    private Call own(String computer, String... arguments) {
        return Call.on(OwnFolder.ofUser(folder.resolve(computer)), arguments);
    }

    private static String table(String name) {
        return new String(ReferenceData.builtInFiles().getOrDefault(name, new byte[0]), UTF_8);
    }

    /** The releases, with one that is newer than the demo's. */
    private static String releases() {
        return table("kepware-releases")
                .replaceFirst("\"asOf\": \"[0-9-]*\"", NEWER)
                .replace("6.18.318.0", "6.19.1.0");
    }

    private String pack(String name, Map<String, String> tables) {
        try {
            Path in = Files.createDirectory(folder.resolve(name));
            for (Map.Entry<String, String> table : tables.entrySet()) {
                Files.writeString(in.resolve(table.getKey() + ".json"), table.getValue());
            }
            String out = folder.resolve(name + ".punchlist-data").toString();
            Call made = own("maker", "data", "--make", in.toString(), "--out", out);
            assertThat(made.exit()).as(made.err()).isZero();
            return out;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode table(Call call, String name) {
        for (JsonNode table : call.json().path("tables")) {
            if (table.path("table").stringValue().equals(name)) {
                return table;
            }
        }
        throw new AssertionError(call.out());
    }

    private static void assertRefused(Call call, String reason) {
        assertThat(call.exit()).as(call.out()).isEqualTo(2);
        assertThat(call.err()).contains(reason);
        assertThat(call.out()).isEmpty();
    }

    @Test
    void everyTableIsListedWithItsDayAndTheOldOneIsCalledSo() {
        Call call = own("server", "data", "--format", "json");
        assertThat(call.exit()).isZero();
        assertThat(call.json().path("format").stringValue()).isEqualTo("punchlist-tables/1");
        assertThat(call.json().path("tables")).hasSize(ReferenceData.TABLES.size());
        JsonNode advisories = table(call, "kepware-advisories");
        assertThat(advisories.path("from").stringValue()).isEqualTo("built-in");
        assertThat(advisories.path("old").booleanValue()).isTrue();
        assertThat(table(call, "kepware-releases").path("old").booleanValue()).isFalse();
        Call later = own("server", "data", "--as-of", "2028-01-01");
        assertThat(later.out().lines().filter(line -> line.contains("kepware-releases")))
                .singleElement()
                .asString()
                .contains("older than a year");
    }

    @Test
    void aPackIsShownInstalledAndThenJudgedBy() {
        String pack = pack("new", Map.of("kepware-releases", releases()));
        Call shown = own("server", "data", "--pack", pack, "--key", key, "--format", "json");
        assertThat(shown.exit()).as(shown.err()).isZero();
        assertThat(shown.json().at("/pack/tables/0/is").stringValue()).isEqualTo("2026-11-01");
        assertThat(shown.json().at("/pack/installed").booleanValue()).isFalse();
        assertThat(table(own("server", "data", "--format", "json"), "kepware-releases")
                        .path("from")
                        .stringValue())
                .isEqualTo("built-in");
        Call installed = own("server", "data", "--pack", pack, "--key", key, "--install");
        assertThat(installed.exit()).as(installed.err()).isZero();
        JsonNode now = table(own("server", "data", "--format", "json"), "kepware-releases");
        assertThat(now.path("asOf").stringValue()).isEqualTo("2026-11-01");
        assertThat(now.path("from").stringValue()).endsWith(".punchlist-data");
        assertThat(own("server", "check", "--machine", "demo", "--control", "KEP-8.1.1")
                        .out())
                .contains("6.19.1.0");
        assertThat(own("other", "check", "--machine", "demo", "--control", "KEP-8.1.1")
                        .out())
                .contains("6.18.318.0");
    }

    @Test
    void aPackGivenWithACallCountsForThatCall() {
        String pack = pack("new", Map.of("kepware-releases", releases()));
        String[] check = {"check", "--machine", "demo", "--control", "KEP-8.1.1"};
        Call with = own(
                "server",
                Stream.concat(Stream.of(check), Stream.of("--data", pack, "--data-key", key))
                        .toArray(String[]::new));
        assertThat(with.out()).contains("6.19.1.0");
        assertThat(own("server", check).out()).contains("6.18.318.0");
        assertRefused(own("server", "check", "--machine", "demo", "--data", pack), "go together");
    }

    @Test
    void aRecordJudgedByOtherDataIsNotRecomputed() {
        String pack = pack("new", Map.of("kepware-releases", releases()));
        String record = folder.resolve("r.jsonl").toString();
        own("server", "check", "--machine", "demo", "--control", "KEP-8.1.1", "--record", record);
        JsonNode same =
                own("server", "verify", record, "--rejudge", "--format", "json").json();
        assertThat(same.at("/rejudged/total").intValue()).isEqualTo(1);
        assertThat(same.at("/rejudged/otherVersion")).isEmpty();
        JsonNode other = own(
                        "server", "verify", record, "--rejudge", "--format", "json", "--data", pack, "--data-key", key)
                .json();
        assertThat(other.at("/rejudged/otherVersion")).hasSize(1);
        assertThat(other.at("/rejudged/differs")).isEmpty();
    }

    @Test
    void anotherKeyOrAChangedByteIsRefused() throws IOException {
        String pack = pack("new", Map.of("kepware-releases", releases()));
        String stranger = folder.resolve("stranger.pem").toString();
        own("stranger", "key", "--out", stranger);
        assertRefused(own("server", "data", "--pack", pack, "--key", stranger, "--install"), "another key");
        Path forged = folder.resolve("forged.punchlist-data");
        Files.writeString(forged, Files.readString(Path.of(pack)).replace("6.19.1.0", "6.19.1.1"));
        assertRefused(
                own("server", "data", "--pack", forged.toString(), "--key", key, "--install"),
                "signature does not fit");
        assertThat(table(own("server", "data", "--format", "json"), "kepware-releases")
                        .path("from")
                        .stringValue())
                .isEqualTo("built-in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "punchlist-pack/1|punchlist-pack/2|its format is",
                "\"table\":\"kepware-releases\"|\"table\":\"unheard-of\"|knows no table",
                "\"format\":\"punchlist-pack/1\"|\"format\":\"punchlist-pack/1\",\"more\":1|unknown field 'more'",
                "\"confidence\":\"confirmed\"|\"confidence\":1.5|whole numbers only",
                "{\"format\"|{{\"format\"|is not JSON",
                "punchlist-data/1|punchlist-data/2|punchlist-data/1"
            })
    void whatIsNotKnownOrDamagedIsRefusedWhole(String was, String is, String reason) throws IOException {
        String pack = pack("new", Map.of("kepware-releases", releases()));
        Path bad = folder.resolve("bad.punchlist-data");
        Files.writeString(bad, Files.readString(Path.of(pack)).replace(was, is));
        assertRefused(own("server", "data", "--pack", bad.toString(), "--key", key, "--install"), reason);
    }

    @Test
    void aRowThatNoCheckUnderstandsIsRefusedThoughItIsSigned() {
        String pack = pack("new", Map.of("kepware-releases", releases().replace("6.19.1.0", "six")));
        assertRefused(own("server", "data", "--pack", pack, "--key", key, "--install"), "is no version");
    }

    @Test
    void anOlderTableIsAStepBackAndOneOfTheFutureADeadEnd() {
        String old = pack("old", Map.of("kepware-releases", releases().replace(NEWER, "\"asOf\": \"2026-01-01\"")));
        assertRefused(own("server", "data", "--pack", old, "--key", key), "older than the one in use");
        String future =
                pack("future", Map.of("kepware-releases", releases().replace(NEWER, "\"asOf\": \"2030-01-01\"")));
        assertRefused(own("server", "data", "--pack", future, "--key", key), "of the future");
    }

    @Test
    void anInstalledPackThatWasDamagedIsSaidAndNotUsed() throws IOException {
        String pack = pack("new", Map.of("kepware-releases", releases()));
        own("server", "data", "--pack", pack, "--key", key, "--install");
        try (Stream<Path> files = Files.list(folder.resolve("server/data"))) {
            for (Path file : files.toList()) {
                Files.writeString(file, Files.readString(file).replace("6.19.1.0", "6.19.1.1"));
            }
        }
        Call call = own("server", "data", "--format", "json");
        assertThat(call.exit()).isZero();
        assertThat(call.err()).contains("cannot be used").contains("signature does not fit");
        assertThat(table(call, "kepware-releases").path("from").stringValue()).isEqualTo("built-in");
    }

    @Test
    void aPackOfAPersonIsTrustedThroughTheAuthority() throws IOException, CertificateEncodingException {
        TestKeys site = TestKeys.authority("CN=Site CA");
        String authority = folder.resolve("ca.pem").toString();
        Files.write(Path.of(authority), site.own().getEncoded());
        String file = site.issue("CN=Jane").write(folder.resolve("jane.p12")).toString();
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("kepware-releases.json"), releases());
        String out = folder.resolve("jane.punchlist-data").toString();
        Call made = LockCommandTest.withPassword(
                TestKeys.PASSWORD, "data", "--make", in.toString(), "--sign", file, "--secret", "key=-", "--out", out);
        assertThat(made.exit()).as(made.err()).isZero();
        Call shown = own("server", "data", "--pack", out, "--key", authority);
        assertThat(shown.exit()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("CN=Jane");
        assertRefused(own("server", "data", "--pack", out, "--key", key), "another key");
    }

    @Test
    void callsThatCannotWorkSayWhy() {
        assertRefused(own("server", "data", "--pack", "x"), "go together");
        assertRefused(own("server", "data", "--install"), "--install needs");
        assertRefused(own("server", "data", "--make", "x"), "go together");
        assertRefused(own("server", "data", "--sign", "x.p12"), "belong to --make");
        assertRefused(own("server", "data", "--pack", "nowhere", "--key", key), "nowhere");
    }
}
