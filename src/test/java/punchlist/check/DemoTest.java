package punchlist.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import punchlist.check.smbios.Smbios;
import punchlist.check.smbios.SmbiosParser;
import punchlist.machine.Adapters;
import punchlist.machine.FirewallRules;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Listeners;
import punchlist.machine.MachineId;
import punchlist.machine.Services;
import punchlist.machine.SmbiosTable;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.session.Kinds;

/** Holds docs/demo.md to what the checks find. */
class DemoTest {

    private static final String FILE = "/punchlist/demo/demo.json";
    private static final QuestionKinds KINDS = Kinds.questions();

    private static InputStream open() {
        return Objects.requireNonNull(DemoTest.class.getResourceAsStream(FILE));
    }

    private static Snapshot snapshot() {
        return Snapshot.read(open(), FILE, MachineId.Kind.DEMO);
    }

    private static RecordedMachine machine() {
        return new RecordedMachine(snapshot(), KINDS);
    }

    private static List<String> judge(String control) {
        Scope scope = ScopeJson.parse(snapshot().scopeJson().orElseThrow(), FILE, Path.of("."));
        return Recorded.lines(Recorded.judge(control, machine(), scope));
    }

    @Test
    void isSmallAndHasNoSectionThatNobodyReads() throws IOException {
        try (InputStream in = open()) {
            assertThat(in.readAllBytes().length).isLessThan(100_000);
        }
        assertThat(snapshot().unknownSections(KINDS)).isSubsetOf("probes");
    }

    @Test
    void answersEveryTableAndTree() {
        List<Question<?>> questions = List.of(
                new Adapters(),
                new Listeners(),
                new Services(),
                new FirewallRules(FirewallRules.Store.LOCAL),
                new FirewallRules(FirewallRules.Store.POLICY),
                new FolderDescriptors("C:\\ProgramData\\Kepware"),
                new FolderDescriptors("C:\\Program Files (x86)\\Schneider Electric"),
                new FolderDescriptors("D:\\IGSS Projects\\Northfield"));
        for (Question<?> question : questions) {
            assertThat(machine().ask(question).answer().wasRead())
                    .as("%s", question)
                    .isTrue();
        }
    }

    @Test
    void hasAFirmwareTableThatNamesItsMaker() {
        Smbios smbios = SmbiosParser.parse(machine()
                .ask(new SmbiosTable())
                .answer()
                .toOptional()
                .orElseThrow()
                .toArray());
        assertThat(smbios.problem()).isEmpty();
        assertThat(smbios.ofType(1).getFirst().string(5)).contains("PowerEdge R450");
        assertThat(smbios.ofType(24)).hasSize(1);
        assertThat(smbios.ofType(3).getFirst().string(7)).contains("PL1CDS1");
    }

    @Test
    void hasWrongWhatItsDescriptionSays() {
        assertThat(judge("IGSS-NET-2"))
                .containsExactly(
                        "adapter {3F2A7C10-64D1-4B2E-9A55-1E0C7B9D4A01}: pass",
                        "adapter {3F2A7C10-64D1-4B2E-9A55-1E0C7B9D4A02}: fail");
        assertThat(judge("IGSS-PUR-1"))
                .containsExactly(
                        "adapter {3F2A7C10-64D1-4B2E-9A55-1E0C7B9D4A01}: fail",
                        "adapter {3F2A7C10-64D1-4B2E-9A55-1E0C7B9D4A02}: by-hand");
        assertThat(judge("IGSS-PLC-1"))
                .containsExactly("server server: by-hand", "adapter {3F2A7C10-64D1-4B2E-9A55-1E0C7B9D4A01}: fail");
        assertThat(judge("KEP-3.3-2")).containsExactly("server server: by-hand");
    }

    @Test
    void hasWrongInWindowsItselfWhatItsDescriptionSays() {
        assertThat(judge("KEP-3.2-7"))
                .containsExactly(
                        "server server: fail",
                        "account S-1-5-21-3084627715-1182054923-2740916358-1002: fail",
                        "account S-1-5-21-3084627715-1182054923-2740916358-1003: fail",
                        "account S-1-5-21-3084627715-1182054923-2740916358-1001: fail");
        assertThat(judge("KEP-3.1-2")).containsExactly("server server: pass");
        assertThat(judge("KEP-3.1-3")).containsExactly("server server: fail");
        assertThat(judge("IGSS-OS-1")).containsExactly("server server: not-applicable");
        assertThat(judge("IGSS-OS-2")).containsExactly("server server: fail");
        assertThat(judge("IGSS-OS-18")).containsExactly("server server: by-hand");
        assertThat(judge("KEP-3.2-2"))
                .containsExactly(
                        "account S-1-5-21-3084627715-1182054923-2740916358-500: fail",
                        "policy administrator-password: attention",
                        "policy blank-passwords: pass",
                        "account S-1-5-21-3084627715-1182054923-2740916358-501: pass");
        assertThat(judge("KEP-3.2-4"))
                .containsExactly(
                        "policy password-rules: fail",
                        "policy password-age: attention",
                        "policy account-lockout: fail");
        assertThat(judge("KEP-3.1-9"))
                .containsExactly(
                        "server server: fail",
                        "path C:\\Program Files (x86)\\Schneider Electric\\IGSS32\\V17.0\\GSS\\Def.exe: fail");
    }

    @Test
    void hasWrongWhatOperatorsMayAndWhoReachesIgss() {
        assertThat(judge("IGSS-OS-12"))
                .containsExactly(
                        "account S-1-5-21-3084627715-1182054923-2740916358-1002: pass",
                        "account S-1-5-21-3084627715-1182054923-2740916358-1003: fail");
        assertThat(judge("IGSS-OS-15"))
                .containsExactly(
                        "path D:\\IGSS Projects\\Northfield: pass",
                        "path C:\\Users\\igss-operator1\\AppData\\Roaming\\Schneider Electric\\IGSS32\\V17.0: pass",
                        "path C:\\Users\\igss-operator2\\AppData\\Roaming\\Schneider Electric\\IGSS32\\V17.0: fail");
        assertThat(judge("IGSS-ODBC-2"))
                .containsExactly("rule {5C0E4F0B-9F4A-4E8D-8B2B-9D51B1F7A108}: fail", "port tcp/20202: fail");
        assertThat(judge("IGSS-NET-5")).containsExactly("server server: by-hand");
        assertThat(judge("IGSS-PORT-12401")).containsExactly("rule {5C0E4F0B-9F4A-4E8D-8B2B-9D51B1F7A102}: fail");
    }

    @Test
    void hasWrongInItsAccountsWhatItsDescriptionSays() {
        String accounts = "account S-1-5-21-3084627715-1182054923-2740916358-";
        assertThat(judge("KEP-3.2-1")).containsExactly("path C:\\ProgramData\\Kepware: attention");
        assertThat(judge("KEP-3.2-3"))
                .containsExactly(accounts + "500: by-hand", accounts + "1001: by-hand", accounts + "1003: by-hand");
        assertThat(judge("KEP-3.2-5"))
                .containsExactly(
                        accounts + "1002: attention",
                        accounts + "500: by-hand",
                        accounts + "1001: by-hand",
                        accounts + "1003: by-hand");
        assertThat(judge("KEP-3.2-6")).containsExactly("server server: fail");
        assertThat(judge("IGSS-PWD-2")).containsExactly("service MSSQL$IGSS: by-hand");
        assertThat(judge("IGSS-AUD-1")).containsExactly("service MSSQL$IGSS: by-hand");
    }

    @Test
    void hasOneRestrictedDesktopAndOneThatIsNot() {
        String first = "account S-1-5-21-3084627715-1182054923-2740916358-1002: ";
        String second = "account S-1-5-21-3084627715-1182054923-2740916358-1003: ";
        for (String control : List.of("IGSS-OS-3", "IGSS-OS-5", "IGSS-OS-6", "IGSS-OS-7")) {
            assertThat(judge(control)).as(control).containsExactly(first + "pass", second + "fail");
        }
        assertThat(judge("IGSS-OS-4")).containsExactly(first + "pass", second + "fail", "server logon-screen: pass");
        assertThat(judge("IGSS-OS-8")).containsExactly(first + "fail", second + "fail");
        assertThat(judge("IGSS-OS-9")).containsExactly("server server: fail");
        assertThat(judge("IGSS-OS-16")).containsExactly(first + "attention", second + "fail");
    }

    @Test
    void hasWrongInIgssItselfWhatItsDescriptionSays() {
        String folder = "path C:\\Program Files (x86)\\Schneider Electric\\IGSS32\\V17.0: ";
        assertThat(judge("IGSS-OS-13")).containsExactly(folder + "attention");
        assertThat(judge("IGSS-NET-6")).containsExactly(folder + "pass");
    }

    @Test
    void hasWrongInFirmwareAndWindowsWhatItsDescriptionSays() {
        assertThat(judge("IGSS-BIOS-1")).containsExactly("server server: fail");
        assertThat(judge("IGSS-BIOS-2")).containsExactly("server server: by-hand");
        assertThat(judge("IGSS-BIOS-4")).containsExactly("server server: by-hand");
        assertThat(judge("IGSS-BIOS-3")).containsExactly("server server: by-hand");
        assertThat(judge("KEP-3.1-4")).containsExactly("path C:: fail", "path D:: fail");
        assertThat(judge("IGSS-AV-1")).containsExactly("server server: fail");
        assertThat(judge("KEP-3.1-6")).containsExactly("server server: fail");
        assertThat(judge("IGSS-AV-2")).containsExactly("path D:\\IGSS Projects\\Northfield: could-not-check");
        assertThat(judge("KEP-3.1-7"))
                .contains("service DiagTrack: fail", "service RemoteRegistry: fail", "service Spooler: by-hand");
        assertThat(judge("KEP-3.3-3"))
                .containsExactly(
                        "server server: fail",
                        "log Security: fail",
                        "service TermService: pass",
                        "service WinRM: pass");
        assertThat(judge("KEP-3.2-9"))
                .containsExactly(
                        "log Security: pass",
                        "log System: attention",
                        "log Application: attention",
                        "account S-1-5-32-573: attention");
        assertThat(judge("KEP-3.3-5")).containsExactly("server server: by-hand");
    }

    @Test
    void hasWrongInMaintenanceWhatItsDescriptionSays() {
        assertThat(judge("KEP-8.1.1")).containsExactly("server server: attention");
        assertThat(judge("KEP-8.3.1")).containsExactly("path Visual C++ 12: fail", "server server: by-hand");
        assertThat(judge("KEP-8.4.1"))
                .containsExactly("path C:\\ProgramData\\Kepware\\KEPServerEX\\V6\\Northfield before pumps.opf: fail");
        assertThat(judge("KEP-8.5.1")).containsExactly("server server: by-hand");
        assertThat(judge("KEP-8.5.1-2")).containsExactly("server server: by-hand");
    }

    @Test
    void wasRecordedWhenItsDescriptionSays() {
        assertThat(snapshot().takenAt()).hasToString("2026-11-22T09:00:00Z");
        assertThat(machine().ask(new Adapters()).answer()).isInstanceOf(Answer.Known.class);
    }
}
