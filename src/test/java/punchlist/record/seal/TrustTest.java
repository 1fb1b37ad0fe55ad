package punchlist.record.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static punchlist.record.seal.SealedRecord.last;
import static punchlist.record.seal.SealedRecord.locked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.record.RecordFile;

class TrustTest {

    private static final TestKeys SITE = TestKeys.authority("CN=Site CA,O=Waterworks");
    private static final TestKeys JANE = SITE.issue("CN=Jane Doe");

    @TempDir
    private Path folder;

    private Path pem(String name, String... blocks) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("comment\n", blocks));
    }

    private RecordFile record(TestKeys keys) throws IOException {
        return locked(folder.resolve("r"), "m", keys.signing());
    }

    @Test
    void aKeyIsTrustedByItsPublicKeyOrItsCertificateInEitherForm() throws Exception {
        RecordFile record = record(JANE);
        Path der = Files.write(folder.resolve("jane.cer"), JANE.own().getEncoded());
        for (Path file : List.of(pem("jane.pub", JANE.publicPem()), pem("jane.pem", JANE.certificatePem()), der)) {
            CheckedLock found = last(record, Trust.read(List.of(file)));
            assertThat(found.standing()).as(file.toString()).isEqualTo(Standing.TRUSTED);
            assertThat(found.by()).contains(file);
            assertThat(found.why()).isEmpty();
        }
    }

    @Test
    void severalKeysMayLieInOneFileAndInSeveral() throws Exception {
        TestKeys other = TestKeys.selfSigned("Ed25519", "CN=Other");
        RecordFile record = record(JANE);
        Path both = pem("both.pem", other.publicPem(), JANE.certificatePem());
        Path stranger = pem("stranger.pem", other.publicPem());
        assertThat(last(record, Trust.read(List.of(stranger))).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(last(record, Trust.read(List.of(stranger, both))).by()).contains(both);
    }

    @Test
    void anAuthorityStandsForTheCertificatesThatLeadToIt() throws Exception {
        Path ca = pem("ca.pem", SITE.certificatePem());
        CheckedLock found = last(record(JANE), Trust.read(List.of(ca)));
        assertThat(found.standing()).isEqualTo(Standing.TRUSTED);
        assertThat(found.by()).contains(ca);
        assertThat(found.why().orElseThrow().key()).isEqualTo("seal.noRevocation");
    }

    @Test
    void anAuthorityStandsAlsoAcrossOneBetween() throws Exception {
        TestKeys between = SITE.issueAuthority("CN=Department CA");
        TestKeys per = between.issue("CN=Per Holm");
        Trust trust = Trust.read(List.of(pem("ca.pem", SITE.certificatePem())));
        assertThat(last(record(per), trust).standing()).isEqualTo(Standing.TRUSTED);
    }

    @Test
    void aChainOfAnotherAuthorityOfTheSameNameIsUnknown() throws Exception {
        TestKeys impostor = TestKeys.authority("CN=Site CA,O=Waterworks").issue("CN=Jane Doe");
        Trust trust = Trust.read(List.of(pem("ca.pem", SITE.certificatePem())));
        assertThat(last(record(impostor), trust).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void aCertificateThatIsNoAuthorityStandsForNobodyElse() throws Exception {
        TestKeys below = JANE.issue("CN=Somebody");
        Trust jane = Trust.read(List.of(pem("jane.pem", JANE.certificatePem())));
        Trust site = Trust.read(List.of(pem("ca.pem", SITE.certificatePem())));
        assertThat(last(record(below), jane).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(last(locked(folder.resolve("s"), "m", below.signing()), site).standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void aCertificateThatWasNotValidWhenItWasLockedIsUnknownToTheAuthority() throws Exception {
        Instant past = Instant.parse("2026-02-01T00:00:00Z");
        TestKeys expired = SITE.issue("CN=Late", past, past.plusSeconds(3600), 0);
        Trust trust = Trust.read(List.of(pem("ca.pem", SITE.certificatePem())));
        assertThat(last(record(expired), trust).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void aCertificateForOtherThingsThanSignaturesIsUnknownToTheAuthority() throws Exception {
        TestKeys cipher =
                SITE.issue("CN=Cipher", TestKeys.NOW, TestKeys.NOW.plusSeconds(3600), KeyUsage.keyEncipherment);
        Trust trust = Trust.read(List.of(pem("ca.pem", SITE.certificatePem())));
        assertThat(last(record(cipher), trust).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void whatIsNoPublicKeyIsRefusedByItsKind() throws IOException {
        Path secret = pem(
                "secret.pem",
                Pem.write(Pem.PRIVATE_KEY, JANE.pair().getPrivate().getEncoded()));
        Path notes = pem("notes.txt", "my notes");
        Path half = pem("half.pem", Pem.write(Pem.PUBLIC_KEY, new byte[] {1, 2, 3}));
        assertThat(problem(secret)).isEqualTo("seal.trust.label");
        assertThat(problem(notes)).isEqualTo("seal.trust.none");
        assertThat(problem(half)).isEqualTo("seal.trust.none");
        assertThat(problem(folder)).isEqualTo("seal.file.none");
    }

    private static String problem(Path file) {
        var said = new Object() {
            String key = "";
        };
        assertThatThrownBy(() -> Trust.read(List.of(file)))
                .isInstanceOfSatisfying(
                        KeyProblem.class, e -> said.key = e.said().key());
        return said.key;
    }
}
