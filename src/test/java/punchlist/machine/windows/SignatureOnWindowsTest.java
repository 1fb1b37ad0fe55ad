package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.WinNT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.files.signature.Authenticode;
import punchlist.machine.files.signature.FileSignature;
import punchlist.machine.files.signature.Signature;
import punchlist.machine.files.signature.SignedFile;
import punchlist.machine.files.signature.SignedSamples;
import punchlist.reading.Answer;
import punchlist.reading.Why;

@Tag("windows")
class SignatureOnWindowsTest {

    private static final String SYSTEM = SystemLibrary.systemFolder().toString();

    @TempDir
    private Path folder;

    private String put(String name, byte[] bytes) throws IOException {
        return Files.write(folder.toRealPath().resolve(name), bytes).toString();
    }

    private static Signature.State state(String path) {
        return Authenticode.of(ThisWindows.known(new FileSignature(path)))
                .getFirst()
                .state();
    }

    @Test
    void aSignedProgramIsReadAndAChangedOneIsSeen() throws IOException {
        assertThat(state(put("a ü.exe", SignedSamples.bytes("stamped")))).isEqualTo(Signature.State.INTACT);
        assertThat(state(put("b.exe", SignedSamples.changedCode()))).isEqualTo(Signature.State.CHANGED);
    }

    @Test
    void aFileThatIsNotThereIsAbsentAndAFolderIsNone() throws IOException {
        assertThat(ThisWindows.ask(new FileSignature(SYSTEM + "\\punchlist-none.dll")))
                .isEqualTo(Answer.absent());
        assertThat(ThisWindows.ask(new FileSignature(folder.toRealPath().toString())))
                .isEqualTo(Answer.absent());
    }

    @Test
    void nothingOnAnotherComputerIsOpened() {
        assertThat(ThisWindows.ask(new FileSignature("\\\\server\\share\\a.exe")))
                .isInstanceOfSatisfying(
                        Answer.Unread.class, unread -> assertThat(unread.why()).isInstanceOf(Why.NotUnderstood.class));
    }

    @Test
    void windowsItselfIsAskedButWineIsNot() {
        SignedFile library = ThisWindows.known(new FileSignature(SYSTEM + "\\kernel32.dll"));
        assertThat(library.form()).isEqualTo(SignedFile.Form.PE);
        assertThat(library.windows().isPresent()).isEqualTo(!Wine.isHere());
        library.windows().ifPresent(trust -> assertThat(trust.code()).isZero());
    }

    /** Real Windows trusts none of these; Wine calls even an unsigned one good, so that it is not believed. */
    @Test
    void theCallsAnswerForFilesOfEverySort() throws Exception {
        for (String name : new String[] {"signed", "unsigned", "stamped", "dual"}) {
            assertThat(isTrusted(put(name + ".exe", SignedSamples.bytes(name))))
                    .as(name)
                    .isEqualTo(Wine.isHere());
        }
        boolean changed = isTrusted(put("changed.exe", SignedSamples.changedCode()));
        boolean text = isTrusted(put("text.txt", new byte[] {'a'}));
        assertThat(!Wine.isHere() && (changed || text)).isFalse();
    }

    private static boolean isTrusted(String path) throws CallFailed {
        return trust(path).code() == 0;
    }

    private static SignedFile.Trust trust(String path) throws CallFailed {
        try (FileObject file = FileObject.open(path, WinNT.GENERIC_READ)) {
            return SignatureReads.trust(path, file.handle());
        }
    }
}
