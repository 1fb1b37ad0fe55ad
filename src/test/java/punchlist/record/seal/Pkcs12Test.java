package punchlist.record.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.TestData;

class Pkcs12Test {

    private static final TestKeys SITE = TestKeys.authority("CN=Site CA");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("jane.p12");
    }

    private static SigningKey open(Path file, Optional<String> alias) throws KeyProblem {
        return Pkcs12.open(file, alias, TestKeys.PASSWORD.toCharArray(), TestKeys.NOW);
    }

    private static KeyProblem problem(Path file, Optional<String> alias, String password) {
        return catchThrowableOfType(
                KeyProblem.class, () -> Pkcs12.open(file, alias, password.toCharArray(), TestKeys.NOW));
    }

    private static String said(Path file) {
        return problem(file, Optional.empty(), TestKeys.PASSWORD).said().key();
    }

    @Test
    void aFileOpensWithItsPasswordAndSealsWithItsChain() throws Exception {
        SigningKey key = open(SITE.issue("CN=Jane Doe").write(file()), Optional.empty());
        assertThat(key.seal("A", "ab", 1).seal().orElseThrow().certificates()).hasSize(2);
        assertThat(key.seal("A", "ab", 1).seal().orElseThrow().keeper()).isEqualTo("person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void aWrongPasswordIsSaidToBeWrongAndNeverRepeated(String password) {
        KeyProblem problem = problem(SITE.issue("CN=J").write(file()), Optional.empty(), password);
        assertThat(problem.said().key()).isEqualTo("seal.file.password");
        assertThat(problem.said().arguments()).containsExactly(file().toString());
    }

    @Test
    void ofSeveralKeysOneMustBeNamed() throws Exception {
        TestKeys one = SITE.issue("CN=One");
        TestKeys two = SITE.issue("CN=Two");
        TestKeys.write(file(), List.of(one, two));
        KeyProblem problem = problem(file(), Optional.empty(), TestKeys.PASSWORD);
        assertThat(problem.said().key()).isEqualTo("seal.file.several");
        assertThat(problem.choices()).containsExactlyInAnyOrder("key0", "key1");
        assertThat(open(file(), Optional.of("KEY1")).fingerprint())
                .isEqualTo(Fingerprint.of(two.pair().getPublic()));
        assertThat(problem(file(), Optional.of("key2"), TestKeys.PASSWORD)
                        .said()
                        .key())
                .isEqualTo("seal.file.noAlias");
    }

    @Test
    void whatIsNoPkcs12IsSaidToBeNone() throws IOException {
        assertThat(said(Files.writeString(file(), "my notes"))).isEqualTo("seal.file.noPkcs12");
        assertThat(said(folder)).isEqualTo("seal.file.none");
        assertThat(said(folder.resolve("missing"))).isEqualTo("seal.file.none");
        byte[] whole = Files.readAllBytes(SITE.issue("CN=J").write(file()));
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(said(file())).isEqualTo("seal.file.noPkcs12");
    }

    @Test
    void aFileWithoutAPrivateKeyIsRefused() {
        assertThat(said(TestKeys.write(file(), List.of()))).isEqualTo("seal.file.noKey");
    }

    @Test
    void nothingIsSignedWithAnExpiredCertificateNorWithOneOfTomorrow() {
        Instant now = TestKeys.NOW;
        TestKeys expired = SITE.issue("CN=J", now.minusSeconds(99), now.minusSeconds(1), 0);
        assertThat(said(expired.write(file()))).isEqualTo("seal.file.expired");
        TestKeys tomorrow = SITE.issue("CN=J", now.plusSeconds(99), now.plusSeconds(999), 0);
        assertThat(said(tomorrow.write(file()))).isEqualTo("seal.file.notYet");
    }

    @Test
    void weakAndUnsupportedKeysAreRefused() {
        assertThat(said(TestKeys.selfSigned("RSA:1024", "CN=J").write(file()))).isEqualTo("seal.key.weak");
        assertThat(said(TestKeys.selfSigned("Ed448", "CN=J").write(file()))).isEqualTo("seal.key.unsupported");
    }

    @Test
    void aCertificateThatIsNotForSignaturesIsRefused() {
        TestKeys cipher = SITE.issue("CN=J", TestKeys.NOW, TestKeys.NOW.plusSeconds(9), KeyUsage.keyEncipherment);
        assertThat(said(cipher.write(file()))).isEqualTo("seal.file.usage");
    }

    @Test
    void aKeyBesideACertificateOfAnotherIsRefused() {
        TestKeys mixed =
                new TestKeys(TestKeys.pair("RSA:2048"), SITE.issue("CN=J").chain());
        assertThat(said(mixed.write(file()))).isEqualTo("seal.key.noPair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa.p12", "ec-legacy.p12", "ed25519.p12"})
    void aFileOfAnotherMakerOpens(String name) throws KeyProblem {
        Instant later = Instant.parse("2030-01-01T00:00:00Z");
        SigningKey key =
                Pkcs12.open(TestData.at("seal/" + name), Optional.empty(), "test fixture".toCharArray(), later);
        assertThat(key.fingerprint()).hasSize(79);
    }
}
