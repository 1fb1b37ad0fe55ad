package punchlist.record.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.record.seal.SealedRecord.forged;
import static punchlist.record.seal.SealedRecord.last;
import static punchlist.record.seal.SealedRecord.locked;
import static punchlist.record.seal.SealedRecord.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.record.Entry;
import punchlist.record.RecordFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SealCheckTest {

    /** The line of the lock: header, signature line, lock. */
    private static final int LOCK = 2;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA:2048", "RSA:3072", "EC:secp256r1", "EC:secp521r1", "Ed25519"})
    void aSealOfEverySupportedKeyIsRightAndItsKeyUnknown(String kind) throws IOException {
        TestKeys keys = TestKeys.selfSigned(kind, "CN=Jane Doe,O=Control Works");
        CheckedLock found = last(locked(file(), "m", keys.signing()));
        assertThat(found.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(found.isSound()).isTrue();
        assertThat(found.name()).contains("CN=Jane Doe, O=Control Works");
        assertThat(found.fingerprint()).contains(Fingerprint.of(keys.pair().getPublic()));
    }

    @Test
    void everyByteOfAFileWithASealIsGuarded() throws IOException {
        RecordFile good =
                locked(file(), "m", TestKeys.selfSigned("EC:secp256r1", "CN=J").signing());
        byte[] content = Files.readAllBytes(file());
        int from = new String(content, StandardCharsets.UTF_8).indexOf("\"seal\"");
        assertThat(good.isIntact()).isTrue();
        for (int i = from; i < content.length - 1; i++) {
            byte[] flipped = content.clone();
            flipped[i] ^= 1;
            Path other = folder.resolve("flipped");
            Files.write(other, flipped);
            assertThat(RecordFile.read(other).isIntact()).as("byte " + i).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "value", "keeper", "algorithm"})
    void everyCharacterOfASealIsGuardedAlsoAgainstWhoeverHashesTheChainAnew(String member) throws IOException {
        locked(file(), "m", TestKeys.selfSigned("EC:secp256r1", "CN=J").signing());
        String was = Files.readAllLines(file()).get(LOCK);
        int length = new tools.jackson.databind.json.JsonMapper()
                .readTree(was)
                .at("/body/seal/" + member)
                .stringValue()
                .length();
        for (int i = 0; i < length; i++) {
            int at = i;
            RecordFile other = forged(file(), LOCK, line -> flip(seal(line), member, at));
            assertThat(other.isIntact()).isTrue();
            assertThat(last(other).standing()).as(member + " " + i).isEqualTo(Standing.WRONG);
            assertThat(last(other).isSound()).isFalse();
        }
    }

    private static void flip(ObjectNode seal, String member, int at) {
        char[] text = seal.path(member).stringValue().toCharArray();
        text[at] = text[at] == 'A' ? 'B' : 'A';
        seal.put(member, new String(text));
    }

    @Test
    void everyCharacterOfItsCertificatesIsGuarded() throws IOException {
        TestKeys authority = TestKeys.authority("CN=Site CA");
        locked(file(), "m", authority.issue("CN=J").signing());
        for (int at = 0; at < 600; at += 7) {
            int place = at;
            RecordFile other = forged(file(), LOCK, line -> {
                ArrayNode chain = (ArrayNode) seal(line).path("certificates");
                StringBuilder text = new StringBuilder(chain.get(1).stringValue());
                int i = place % text.length();
                text.setCharAt(i, text.charAt(i) == 'A' ? 'B' : 'A');
                chain.set(1, text.toString());
            });
            assertThat(last(other).standing()).as("character " + at).isEqualTo(Standing.WRONG);
        }
    }

    @Test
    void aKeeperOrCertificatesOfAnotherAreNotTaken() throws IOException {
        TestKeys keys = TestKeys.selfSigned("Ed25519", "CN=Jane Doe");
        TestKeys mine = TestKeys.authority("CN=Mine");
        locked(file(), "m", keys.signing());
        String other = TestKeysBase64.of(
                mine.issued(keys.pair(), "CN=The Minister", false, TestKeys.NOW, TestKeys.NOW.plusSeconds(9), 0)
                        .own());
        RecordFile renamed =
                forged(file(), LOCK, line -> ((ArrayNode) seal(line).path("certificates"))
                        .removeAll()
                        .add(other));
        assertThat(last(renamed).standing()).isEqualTo(Standing.WRONG);
        assertThat(last(renamed).name()).isEmpty();
        RecordFile stripped = forged(file(), LOCK, line -> {
            ((ArrayNode) seal(line).path("certificates")).removeAll();
            seal(line).put("keeper", "machine");
        });
        assertThat(last(stripped).standing()).isEqualTo(Standing.WRONG);
    }

    @Test
    void aStrippedSealIsUnsigned() throws IOException {
        locked(file(), "m", TestKeys.selfSigned("Ed25519", "CN=J").signing());
        RecordFile stripped = forged(file(), LOCK, line -> ((ObjectNode) line.path("body")).remove("seal"));
        assertThat(last(stripped).standing()).isEqualTo(Standing.UNSIGNED);
        assertThat(last(stripped).isSound()).isTrue();
    }

    @Test
    void aSealOfAnotherRecordIsWrong() throws IOException {
        SigningKey key = TestKeys.selfSigned("Ed25519", "CN=J").signing();
        RecordFile donor = locked(folder.resolve("donor"), "other machine", key);
        JsonNode body = body(donor, LOCK);
        locked(file(), "m", key);
        RecordFile seal = forged(file(), LOCK, line -> ((ObjectNode) line.path("body")).set("seal", body.path("seal")));
        assertThat(last(seal).standing()).isEqualTo(Standing.WRONG);
        RecordFile whole = forged(file(), LOCK, line -> line.set("body", body));
        assertThat(last(whole).standing()).isEqualTo(Standing.WRONG);
        assertThat(last(whole).inPlace()).isFalse();
    }

    @Test
    void aSealOfAnotherRevisionIsWrong() throws IOException {
        Optional<SigningKey> key =
                Optional.of(TestKeys.selfSigned("Ed25519", "CN=J").signing());
        RecordFile file = locked(file(), "m", List.of(key, key));
        assertThat(new SealCheck(Trust.none()).all(file.lines()))
                .extracting(CheckedLock::standing)
                .containsExactly(Standing.UNKNOWN, Standing.UNKNOWN);
        JsonNode first = body(file, LOCK);
        RecordFile swapped =
                forged(file(), LOCK + 2, line -> ((ObjectNode) line.path("body")).set("seal", first.path("seal")));
        assertThat(last(swapped).standing()).isEqualTo(Standing.WRONG);
        RecordFile renamed = forged(file(), LOCK, line -> ((ObjectNode) line.path("body")).put("revision", "Z"));
        assertThat(new SealCheck(Trust.none()).all(renamed.lines()).getFirst().standing())
                .isEqualTo(Standing.WRONG);
    }

    @Test
    void aLockThatNamesAnotherPlaceIsFoundAlsoWithoutASeal() throws IOException {
        locked(file(), "m", List.of(Optional.empty()));
        RecordFile digest =
                forged(file(), LOCK, line -> ((ObjectNode) line.path("body")).put("digest", "ab".repeat(32)));
        assertThat(last(digest).isSound()).isFalse();
        assertThat(last(digest).standing()).isEqualTo(Standing.UNSIGNED);
        RecordFile entries = forged(file(), LOCK, line -> ((ObjectNode) line.path("body")).put("entries", 1));
        assertThat(last(entries).isSound()).isFalse();
        RecordFile before = forged(file(), 1, line -> ((ObjectNode) line.path("body")).put("name", "Somebody else"));
        assertThat(last(before).isSound()).isFalse();
    }

    @Test
    void aWeakKeysSealIsWrong() throws Exception {
        Entry.Locked any = new Entry.Locked("A", "ab".repeat(32), 2);
        TestKeys weak = TestKeys.selfSigned("RSA:1024", "CN=Weak");
        locked(file(), "m", TestKeys.selfSigned("RSA:2048", "CN=J").signing());
        RecordFile forged = forged(file(), LOCK, line -> {
            Entry.Seal draft = new Entry.Seal(
                    "person",
                    "SHA256withRSA",
                    java.util.Base64.getEncoder()
                            .encodeToString(weak.pair().getPublic().getEncoded()),
                    List.of(TestKeysBase64.of(weak.own())),
                    "");
            Entry.Locked open = new Entry.Locked(
                    any.revision(),
                    line.at("/body/digest").stringValue(),
                    line.at("/body/entries").longValue(),
                    Optional.of(draft));
            seal(line).put("key", draft.key()).put("value", TestKeysBase64.signed(weak, open.toSign()));
            ((ArrayNode) seal(line).path("certificates"))
                    .removeAll()
                    .add(draft.certificates().getFirst());
        });
        assertThat(last(forged).standing()).isEqualTo(Standing.WRONG);
        assertThat(last(forged).why().orElseThrow().key()).isEqualTo("seal.wrong.key");
    }

    private static JsonNode body(RecordFile file, int line) throws IOException {
        return new tools.jackson.databind.json.JsonMapper()
                .readTree(Files.readAllLines(file.path()).get(line))
                .path("body");
    }
}
