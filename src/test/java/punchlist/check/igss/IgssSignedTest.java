package punchlist.check.igss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.machine.files.signature.Exported;
import punchlist.machine.files.signature.SignedFile;
import punchlist.machine.files.signature.SignedSamples;

/** IGSS-OS-13: the programs of IGSS and their signatures. */
class IgssSignedTest {

    private static final long UNTRUSTED_ROOT = 0x800B0109L;
    private static final long UNSIGNED = 0x800B0100L;
    private static final String DC = "V18.0\\GSS\\dc.exe";
    private static final String DEF = "V18.0\\GSS\\Def.exe";

    private static List<Finding> judge(Igss igss) {
        return Recorded.judge("IGSS-OS-13", igss.machine(), Recorded.scope("{}"));
    }

    private static Finding only(Igss igss) {
        List<Finding> all = judge(igss);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static String verdict(Igss igss) {
        return only(igss).verdict().kind().key();
    }

    @ParameterizedTest
    @CsvSource({
        "signed, 0, pass",
        "ec, 0, pass",
        "stamped, 0, pass",
        "dual, 0, pass",
        "expired-stamped, 0, pass",
        "sha1, 0, attention",
        "other, 0, attention",
        "signed, 0x800B0109, fail",
        "expired, 0x800B0101, fail",
        "self-signed, 0x800B0109, fail",
        "signed, 0x800B0111, fail",
        "signed, 0x800B010C, fail",
        "unsigned, 0x800B0100, fail",
        "signed, 0x80096010, fail"
    })
    void oneProgramIsJudgedByWindowsAndByItself(String sample, String code, String wanted) {
        assertThat(verdict(Igss.none().signed(DC, sample, Long.decode(code)))).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"signed, could-not-check", "expired, fail", "self-signed, fail", "unsigned, fail"})
    void withoutWindowsTrustIsNotKnown(String sample, String wanted) {
        assertThat(verdict(Igss.none().signed(DC, SignedSamples.file(sample)))).isEqualTo(wanted);
    }

    @Test
    void aChangedProgramFailsAndTheFileIsNamed() {
        Igss igss = Igss.none().signed(DEF, "signed", 0).signed(DC, SignedSamples.read(SignedSamples.changedCode()));
        assertThat(Recorded.render(only(igss))).contains("dc.exe: changed after it was signed by Schneider Electric");
    }

    @Test
    void whatWindowsTrustsAndIsOtherwiseWhenRecomputedIsAttention() {
        SignedFile changed = Igss.said(SignedSamples.read(SignedSamples.changedCode()), 0);
        assertThat(verdict(Igss.none().signed(DC, changed))).isEqualTo("attention");
    }

    @Test
    void somethingBesideTheSignatureIsAttention() {
        SignedFile padded = Igss.said(SignedSamples.read(SignedSamples.padded()), 0);
        assertThat(Recorded.render(only(Igss.none().signed(DC, padded)))).contains("covered by nothing");
        SignedFile appended = SignedSamples.read(SignedSamples.appended());
        assertThat(Recorded.render(only(Igss.none().signed(DC, appended)))).contains("something was put behind it");
        SignedFile cut = SignedSamples.read(SignedSamples.cutOff());
        assertThat(Recorded.render(only(Igss.none().signed(DC, cut)))).contains("damaged or cut off");
    }

    @Test
    void anUnsignedProgramBesideSignedOnesIsAttentionAndAnotherMakersLibraryIsNone() {
        assertThat(verdict(Igss.none().signed(DC, "signed", 0).signed(DEF, "unsigned", UNSIGNED)))
                .isEqualTo("attention");
        assertThat(verdict(Igss.none().signed(DC, "signed", 0).signed("V18.0\\GSS\\runtime.dll", "other", 0)))
                .isEqualTo("pass");
    }

    @Test
    void aFileThatACatalogVouchesForIsTrusted() {
        SignedFile listed = SignedSamples.file("unsigned")
                .saidBy(new SignedFile.Trust(0, Optional.of("C:\\a.cat"), List.of(), Optional.empty()));
        assertThat(Recorded.render(only(Igss.none().signed(DC, "signed", 0).signed(DEF, listed))))
                .contains("Def.exe: listed in a catalog");
    }

    @Test
    void everyVersionSideBySideHasItsOwnFinding() {
        Igss igss = Igss.none().signed(DC, "signed", 0).signed("V17.0\\GSS\\dc.exe", "signed", UNTRUSTED_ROOT);
        assertThat(Recorded.lines(judge(igss)))
                .containsExactlyInAnyOrder(
                        "path " + Igss.HOME + "\\V18.0: pass", "path " + Igss.HOME + "\\V17.0: fail");
    }

    @Test
    void aFolderThatNobodyListedIsTriedByTheKnownNames() {
        Igss igss = Igss.none().signed(DC, "signed", 0);
        List<Finding> all = Recorded.judge("IGSS-OS-13", igss.unlisted(), Recorded.scope("{'igss':{'version':18}}"));
        assertThat(Recorded.lines(all)).containsExactly("path " + Igss.HOME + "\\V18.0: could-not-check");
    }

    @Test
    void theInstallerThatWindowsKeepsIsLookedAtToo() {
        String code = "{B1F0C7C2-64B5-4E0B-8E3E-2C1D7C0A9E17}";
        String lists = "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion";
        String packed = "2C7C0F1B5B46B0E4E8E3C2D1C7A0E971";
        var machine = Recorded.machine("'registrySubkeys':{'64':{'" + lists + "\\\\Uninstall':[]},'32':{'" + lists
                + "\\\\Uninstall':['" + code + "']}},'registry':{'32':{'" + lists + "\\\\Uninstall\\\\" + code
                + "':{'DisplayName':{'type':'REG_SZ','value':'IGSS32 V18'},'*':null}},'64':{'" + lists
                + "\\\\Installer\\\\UserData\\\\S-1-5-18\\\\Products\\\\" + packed
                + "\\\\InstallProperties':{'LocalPackage':{'type':'REG_SZ','value':'C:\\\\Windows\\\\Installer\\\\1a.msi'}}}},"
                + "'fileSignatures':{'C:\\\\Windows\\\\Installer\\\\1a.msi':{'size':9,'form':'compound','table':'none',"
                + "'windows':{'code':'0x800B0100'}}}");
        assertThat(Recorded.lines(Recorded.judge("IGSS-OS-13", machine, Recorded.scope("{}"))))
                .containsExactly("path C:\\Windows\\Installer\\1a.msi: fail");
    }

    /** What another program exported: its word counts, and is said to be its word. */
    @ParameterizedTest
    @CsvSource({
        "VALID, 'CN=a, O=Schneider Electric', CN=ca, AUTHENTICODE, pass, 'trusted by Windows, as exported by'",
        "VALID, 'CN=a, O=Schneider Electric', CN=ca, CATALOG, pass, 'listed in a catalog'",
        "VALID, 'CN=a, O=Other', CN=ca, AUTHENTICODE, attention, 'signed by Other'",
        "VALID, , , UNSAID, could-not-check, 'names no signer'",
        "NOT_SIGNED, , , NONE, fail, 'no file carries a signature'",
        "HASH_MISMATCH, 'CN=a, O=Schneider Electric', CN=ca, AUTHENTICODE, fail, 'changed after it was signed'",
        "NOT_TRUSTED, 'CN=a, O=Schneider Electric', CN=ca, AUTHENTICODE, fail, 'told not to trust'",
        "UNKNOWN_ERROR, 'CN=a', CN=a, AUTHENTICODE, fail, 'vouches for itself'",
        "UNKNOWN_ERROR, 'CN=a', CN=ca, AUTHENTICODE, could-not-check, 'in its own words'",
        "NOT_SUPPORTED_FILE_FORMAT, , , UNSAID, could-not-check, 'could not tell'",
        "INCOMPATIBLE, , , UNSAID, could-not-check, 'could not tell'"
    })
    void whatWasExportedCounts(
            Exported.Status status, String signer, String issuer, Exported.Type type, String wanted, String said) {
        SignedFile file = SignedFile.of(new Exported(
                "Get-AuthenticodeSignature",
                status,
                "in its own words",
                Optional.ofNullable(signer),
                Optional.ofNullable(issuer),
                Optional.of("ab".repeat(20)),
                Optional.empty(),
                type));
        Igss igss = Igss.none().signed(DC, file);
        assertThat(verdict(igss)).isEqualTo(wanted);
        assertThat(Recorded.render(only(igss))).contains(said);
    }

    @Test
    void theInstallerThatIsNamedIsJudgedLikeTheProgramsAndDoesNotStandForThem() {
        String path = "D:\\Setup\\setup.exe";
        Igss igss = Igss.none().signed(DC, "signed", 0).signed(path, "signed", UNTRUSTED_ROOT);
        assertThat(Recorded.lines(named(igss, path)))
                .containsExactly("path " + Igss.HOME + "\\V18.0: pass", "path " + path + ": fail");
        Igss bare = Igss.none().signed(path, "signed", 0);
        assertThat(Recorded.lines(named(bare, "\"" + path + "\"")))
                .containsExactly("server server: could-not-check", "path " + path + ": pass");
    }

    @ParameterizedTest
    @CsvSource({
        "D:\\gone.exe, is not there",
        "\\\\srv\\share\\a.exe, no full path on a drive",
        "setup.exe, no full path"
    })
    void anInstallerThatIsNotThereOrElsewhereWasNotSeen(String path, String said) {
        Igss igss = Igss.none().signed(DC, "signed", 0).gone("D:\\gone.exe");
        Finding last = named(igss, path).getLast();
        assertThat(last.verdict().kind().key()).isEqualTo("could-not-check");
        assertThat(Recorded.render(last)).contains(said);
    }

    private static List<Finding> named(Igss igss, String path) {
        String scope = "{'igss':{'installer':'" + Igss.escaped(path).replace("\"", "\\\"") + "'}}";
        return Recorded.judge("IGSS-OS-13", igss.machine(), Recorded.scope(scope));
    }

    @Test
    void withoutIgssItIsNotFoundAndWithoutRecordingNotChecked() {
        assertThat(Recorded.render(only(Igss.none()))).contains("No IGSS was found");
        Finding nothing = Recorded.only("IGSS-OS-13", Recorded.machine(""), Recorded.scope("{}"));
        assertThat(nothing.verdict().kind().key()).isEqualTo("could-not-check");
    }
}
