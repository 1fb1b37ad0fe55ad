package punchlist.machine.recorded.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.TestData;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.machine.MachineId;
import punchlist.machine.files.signature.Exported;
import punchlist.machine.files.signature.Exported.Status;
import punchlist.machine.files.signature.FileSignature;
import punchlist.machine.files.signature.SignedFile;
import punchlist.machine.recorded.BadSnapshot;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.session.Kinds;
import tools.jackson.databind.node.ObjectNode;

/** Signatures as PowerShell exports them: what it said is kept with its name, and nothing more is claimed. */
class SignatureImportTest {

    private static final String GSS = "C:\\Program Files (x86)\\Schneider Electric\\IGSS32\\V18.0\\GSS\\";

    @TempDir
    private Path folder;

    private ObjectNode read() {
        return SnapshotImport.read(folder, Optional.of(Instant.EPOCH));
    }

    private RecordedMachine machine() {
        byte[] json = read().toString().getBytes(StandardCharsets.UTF_8);
        Snapshot snapshot = Snapshot.read(new ByteArrayInputStream(json), "import", MachineId.Kind.SNAPSHOT);
        return new RecordedMachine(snapshot, Kinds.questions());
    }

    private void copy() throws IOException {
        Files.copy(TestData.at("imports/signatures/authenticode.csv"), folder.resolve("signatures.csv"));
    }

    private Exported of(String path) {
        return machine()
                .ask(new FileSignature(path))
                .answer()
                .toOptional()
                .flatMap(SignedFile::exported)
                .orElseThrow();
    }

    @Test
    void theProgramsWordsAreKeptWithWhoSignedAndWhoSaidSo() throws IOException {
        copy();
        Exported dc = of(GSS + "dc.exe");
        assertThat(dc.by()).isEqualTo("Get-AuthenticodeSignature");
        assertThat(dc.status()).isEqualTo(Status.VALID);
        assertThat(dc.organisation()).contains("Schneider Electric");
        assertThat(dc.issuer()).contains("CN=Example Code Signing CA, O=Example");
        assertThat(dc.thumbprint()).contains("ab".repeat(20));
        assertThat(dc.stamper()).contains("CN=Example Timestamp 2025, O=Example");
        assertThat(of(GSS + "Def.exe").stamper()).isEmpty();
        assertThat(of("C:\\Windows\\System32\\kernel32.dll").type()).isEqualTo(Exported.Type.CATALOG);
    }

    @Test
    void aNameThatLooksLikeAnOrganisationIsNone() throws IOException {
        copy();
        Exported setup = of("D:\\Setup\\IGSS.exe");
        assertThat(setup.organisation()).contains("A \"quoted\" name");
        assertThat(setup.isSelfSigned()).isTrue();
        assertThat(setup.message()).contains("terminated in a root certificate");
    }

    @Test
    void rowsThatNameNoLocalFileOrAnUnknownStatusAreLeftOutAndNoted() throws IOException {
        copy();
        ObjectNode json = read();
        assertThat(json.path("fileSignatures").properties()).hasSize(5);
        assertThat(json.path("importedFrom").path("signatures.csv").toString())
                .contains("server", "a row: no full path", "the status 'Sort of' is not known");
    }

    @Test
    void aSubjectByItselfIsEnough() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"),
                "Path,Status,SignerCertificate,TimeStamperCertificate\n"
                        + "C:\\a.exe,Valid,\"CN=x, O=\"\"Schneider Electric, Inc\"\"\",CN=t\n"
                        + "C:\\b.exe,Valid,System.Security.Cryptography.X509Certificates.X509Certificate2,\n");
        assertThat(of("C:\\a.exe").organisation()).contains("Schneider Electric, Inc");
        assertThat(of("C:\\b.exe").signer()).isEmpty();
    }

    @Test
    void aRowThatIsCutOffStopsTheImport() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "Status,SignerCertificate,Path\nValid\n");
        assertThatThrownBy(this::read).isInstanceOf(BadSnapshot.class).hasMessageContaining("a row has 1 fields");
    }

    @Test
    void whatWasExportedIsJudgedAndItsSourceIsSaid() throws IOException {
        copy();
        List<Finding> all = Recorded.judge(
                "IGSS-OS-13",
                machine(),
                Recorded.scope("{'igss':{'version':18,'installer':'D:\\\\Setup\\\\IGSS.exe'}}"));
        assertThat(Recorded.lines(all)).contains("path D:\\Setup\\IGSS.exe: fail");
        assertThat(all.stream().map(Recorded::render))
                .anyMatch(
                        text -> text.contains("vouches for itself and is not trusted by Windows, as exported by Get-"));
    }
}
