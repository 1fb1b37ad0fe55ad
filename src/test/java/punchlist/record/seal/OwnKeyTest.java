package punchlist.record.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnKeyTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(OwnKey.FILE);
    }

    private SigningKey open() throws IOException, KeyProblem {
        return new OwnKey(folder).open();
    }

    private String problem() {
        return catchThrowableOfType(KeyProblem.class, this::open).said().key();
    }

    @Test
    void theKeyIsMadeOnceAndStays() throws Exception {
        String first = open().fingerprint();
        assertThat(open().fingerprint()).isEqualTo(first);
        assertThat(open().seal("A", "ab", 1).seal().orElseThrow())
                .returns("machine", s -> s.keeper())
                .returns("Ed25519", s -> s.algorithm())
                .returns(List.of(), s -> s.certificates());
        assertThat(open().toString()).contains(first).doesNotContain("PRIVATE");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadIt() throws Exception {
        open();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw----", "rw----rw-", "rw-r-----", "rw----r--"})
    @DisabledOnOs(OS.WINDOWS)
    void aKeyThatOthersMayReadOrWriteIsRefused(String permissions) throws Exception {
        open();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));
        assertThat(problem()).isEqualTo("seal.own.open");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKeyInAFolderThatOthersMayWriteIsRefused() throws Exception {
        open();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
        assertThat(problem()).isEqualTo("seal.own.open");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsNoKey() throws Exception {
        open();
        Path elsewhere = Files.move(file(), folder.resolve("elsewhere"));
        Files.createSymbolicLink(file(), elsewhere);
        assertThat(problem()).isEqualTo("seal.own.noFile");
    }

    @Test
    void aKeyWhoseMakingWasCutOffIsMadeAgain() throws Exception {
        Files.writeString(folder.resolve("seal-key.new"), "-----BEGIN PRIV");
        assertThat(open().fingerprint()).isEqualTo(open().fingerprint());
        assertThat(folder.resolve("seal-key.new")).doesNotExist();
    }

    @Test
    void aDamagedKeyIsSaidAndNotReplaced() throws Exception {
        open();
        String was = Files.readString(file());
        for (String bad : List.of("", "x", was.substring(0, 90), was.replace("PUBLIC", "PUBLISH"))) {
            Files.writeString(file(), bad);
            assertThat(problem()).isEqualTo("seal.own.damaged");
            assertThat(file()).hasContent(bad);
        }
    }

    @Test
    void aPublicKeyOfAnotherIsNotTaken() throws Exception {
        open();
        String secret = Files.readString(file()).split("-----BEGIN PUBLIC", -1)[0];
        Files.writeString(
                file(),
                secret
                        + Pem.write(
                                Pem.PUBLIC_KEY,
                                TestKeys.pair("Ed25519").getPublic().getEncoded()));
        assertThat(problem()).isEqualTo("seal.key.noPair");
    }
}
