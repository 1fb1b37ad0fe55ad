package punchlist.machine.files.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.files.signature.Signature.Age;
import punchlist.machine.files.signature.Signature.State;
import punchlist.reading.Bytes;

/** Signatures recomputed from their raw form. */
class AuthenticodeTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private static Signature first(SignedFile file) {
        return Authenticode.of(file).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "signed, INTACT, SHA-256, VALID, false",
        "signed32, INTACT, SHA-256, VALID, false",
        "ec, INTACT, SHA-384, VALID, false",
        "page-hashes, INTACT, SHA-256, VALID, false",
        "stamped, INTACT, SHA-256, VALID, true",
        "sha1, INTACT, SHA-1, VALID, false",
        "dual, INTACT, SHA-1, VALID, false",
        "expired, INTACT, SHA-256, EXPIRED, false",
        "expired-stamped, INTACT, SHA-256, VALID_WHEN_STAMPED, true",
        "stamped-too-late, INTACT, SHA-256, EXPIRED, true",
        "self-signed, INTACT, SHA-256, VALID, false"
    })
    void aSignatureIsRecomputed(String name, State state, String digest, Age age, boolean stamped) {
        Signature signature = first(SignedSamples.file(name));
        assertThat(signature.state()).isEqualTo(state);
        assertThat(signature.digest()).isEqualTo(digest);
        assertThat(signature.age(NOW)).contains(age);
        assertThat(signature.stamp().isPresent()).isEqualTo(stamped);
    }

    @Test
    void theSignerIsNamedWithTheChainAboveIt() {
        Signer signer = first(SignedSamples.file("signed")).signer().orElseThrow();
        assertThat(signer.organisation()).contains("Schneider Electric (made for tests)");
        assertThat(signer.chain()).hasSize(3);
        assertThat(signer.issuedUnder()).isEqualTo("Test root");
        assertThat(signer.isSelfSigned()).isFalse();
        assertThat(signer.maySignPrograms()).isTrue();
        assertThat(signer.thumbprint()).hasSize(64);
    }

    @Test
    void anOrganisationWithACommaIsReadWhole() {
        assertThat(first(SignedSamples.file("other")).signer().orElseThrow().shown())
                .isEqualTo("\"Quoted, Example");
    }

    @Test
    void aCertificateThatVouchesForItselfIsSeen() {
        assertThat(first(SignedSamples.file("self-signed"))
                        .signer()
                        .orElseThrow()
                        .isSelfSigned())
                .isTrue();
    }

    @Test
    void aSecondSignatureInsideTheFirstIsSeen() {
        List<Signature> both = Authenticode.of(SignedSamples.file("dual"));
        assertThat(both).extracting(Signature::digest).containsExactly("SHA-1", "SHA-256");
        assertThat(both).allMatch(s -> s.state() == State.INTACT);
        assertThat(both.getFirst().isWeak()).isTrue();
    }

    @Test
    void aTimeStampSaysWhen() {
        assertThat(first(SignedSamples.file("expired-stamped"))
                        .stamp()
                        .orElseThrow()
                        .at())
                .isEqualTo("2020-09-13T12:26:40Z");
    }

    @Test
    void aProgramWithoutSignatureHasNone() {
        SignedFile file = SignedSamples.file("unsigned");
        assertThat(file.form()).isEqualTo(SignedFile.Form.PE);
        assertThat(file.table()).isEqualTo(SignedFile.Table.NONE);
        assertThat(Authenticode.of(file)).isEmpty();
    }

    @Test
    void aChangedByteIsSeenAndAChangedChecksumIsNone() {
        assertThat(first(SignedSamples.read(SignedSamples.changedCode())).state())
                .isEqualTo(State.CHANGED);
        assertThat(first(SignedSamples.read(SignedSamples.changedChecksum())).state())
                .isEqualTo(State.INTACT);
        assertThat(first(SignedSamples.read(SignedSamples.changedSignature())).state())
                .isEqualTo(State.FORGED);
    }

    @Test
    void whatIsPutBehindASignedProgramIsSeen() {
        assertThat(SignedSamples.read(SignedSamples.appended()).table()).isEqualTo(SignedFile.Table.NOT_AT_END);
        SignedFile padded = SignedSamples.read(SignedSamples.padded());
        assertThat(padded.table()).isEqualTo(SignedFile.Table.AT_END);
        assertThat(padded.padding()).isGreaterThanOrEqualTo(16);
        assertThat(first(padded).state()).isEqualTo(State.INTACT);
        assertThat(SignedSamples.file("signed").padding()).isZero();
    }

    @Test
    void aProgramThatWasCutOffHasNoSignatureThatCouldBeRead() {
        SignedFile file = SignedSamples.read(SignedSamples.cutOff());
        assertThat(file.table()).isEqualTo(SignedFile.Table.BEYOND_END);
        assertThat(Authenticode.of(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8, 63, 64, 100, 200, 300})
    void aProgramThatIsHardlyThereIsNone(int length) {
        byte[] bytes = java.util.Arrays.copyOf(SignedSamples.bytes("signed"), length);
        SignedFile file = SignedSamples.read(bytes);
        assertThat(file.form()).isIn(SignedFile.Form.BROKEN, SignedFile.Form.OTHER, SignedFile.Form.PE);
        assertThat(Authenticode.of(file)).isEmpty();
    }

    @Test
    void aSignatureThatIsNoneIsNotUnderstood() {
        SignedFile signed = SignedSamples.file("signed");
        SignedFile odd = new SignedFile(
                signed.size(),
                signed.sha256(),
                signed.form(),
                signed.table(),
                0,
                signed.digests(),
                List.of(Bytes.of(new byte[] {0x30, 0x03, 0x06, 0x01, 0x2a})),
                signed.windows());
        assertThat(first(odd).state()).isEqualTo(State.NOT_UNDERSTOOD);
    }
}
