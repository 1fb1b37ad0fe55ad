package punchlist.machine.recorded.importing;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.TestData;
import punchlist.check.Recorded;
import punchlist.machine.Hive;
import punchlist.machine.MachineId;
import punchlist.machine.Names;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryView;
import punchlist.machine.Sid;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyTable;
import punchlist.reading.Answer;
import punchlist.session.Kinds;

/** The hives of two real users, a published policy for users, and which subkeys an export tells of. */
class UserDataTest {

    private static final String OPERATOR = "S-1-5-21-1004336348-1177238915-682003330-1001";
    private static final String ROOT = "HKEY_LOCAL_MACHINE\\SOFTWARE\\A";

    @TempDir
    private Path folder;

    private RecordedMachine machine() {
        byte[] json = SnapshotImport.read(folder, Optional.of(Instant.EPOCH))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Snapshot snapshot = Snapshot.read(new ByteArrayInputStream(json), "import", MachineId.Kind.SNAPSHOT);
        return new RecordedMachine(snapshot, Kinds.questions());
    }

    private void copy(String from, String to) throws IOException {
        Path file = folder.resolve(to);
        Files.createDirectories(file.getParent());
        Files.copy(TestData.at(from), file);
    }

    private void export(String name, String... keys) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "Windows Registry Editor Version 5.00\n\n[" + String.join("]\n\n[", keys) + "]\n");
    }

    private Answer<Names> subkeys(String key) {
        return machine()
                .ask(new RegistrySubkeys(Hive.HKLM, key, RegistryView.VIEW_64))
                .answer();
    }

    /** Neither user is restricted in anything; what the export does not list could not be checked, and nothing passes. */
    @ParameterizedTest
    @ValueSource(strings = {"user-win7-a.reg", "user-win-b.reg"})
    void nothingIsRestrictedForARealUser(String file) throws IOException {
        copy("imports/registry/" + file, "user-" + OPERATOR + ".reg");
        for (String control : List.of("IGSS-OS-3", "IGSS-OS-5", "IGSS-OS-6", "IGSS-OS-7", "IGSS-OS-10")) {
            assertThat(Recorded.judge(
                            control, machine(), Recorded.scope("{'igss':{'operators':['" + OPERATOR + "']}}")))
                    .as(control)
                    .isNotEmpty()
                    .noneMatch(finding -> finding.verdict().kind().key().equals("pass"));
        }
    }

    @Test
    void aPolicyForUsersIsReadAsPublished() throws IOException {
        copy(
                "imports/registry-pol/dod-internet-explorer-11-user.user.pol",
                "GroupPolicyUsers/" + OPERATOR + "/User/Registry.pol");
        List<List<String>> rows =
                TestData.rows(TestData.at("imports/registry-pol/dod-internet-explorer-11-user.user.pol.csv"));
        PolicyTable table = machine()
                .ask(new PolicyFile(PolicyScope.of(new Sid(OPERATOR))))
                .answer()
                .toOptional()
                .orElseThrow();
        assertThat(table.all())
                .extracting(entry ->
                        entry.key() + "|" + entry.name() + "|" + entry.data().shown())
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> !row.getFirst().equals("key"))
                        .map(row -> row.get(0) + "|" + row.get(1) + "|" + row.get(4))
                        .toList());
    }

    @Test
    void anExportOfAWholeTreeTellsWhichSubkeysThereAre() throws IOException {
        export("a.reg", ROOT, ROOT + "\\B", ROOT + "\\b\\C", ROOT + "\\D");
        assertThat(subkeys("SOFTWARE\\A")).isEqualTo(Answer.known(new Names(List.of("B", "D"))));
        assertThat(subkeys("SOFTWARE\\A\\B")).isEqualTo(Answer.known(new Names(List.of("C"))));
        assertThat(subkeys("SOFTWARE\\A\\D")).isEqualTo(Answer.known(new Names(List.of())));
        assertThat(subkeys("SOFTWARE").wasRead()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'A', ''",
        "'A;A\\B;Z', ''",
        "'A;A\\B;A\\C\\D', ''",
        "'A\\B;A', ''",
        "'A;A\\B;-A\\C', ''",
        "'A;A\\B', 'a.reg'",
        "'A;A\\B', 'HKLM\\SOFTWARE\\A'",
        "'A;A\\B', 'HKLM\\SOFTWARE\\A\\x'"
    })
    void whatIsNoWholeTreeOrIsSaidToBePartialTellsNothing(String keys, String partial) throws IOException {
        String[] all = keys.split(";");
        for (int i = 0; i < all.length; i++) {
            boolean deletes = all[i].startsWith("-");
            all[i] = (deletes ? "-" : "") + "HKEY_LOCAL_MACHINE\\SOFTWARE\\" + all[i].substring(deletes ? 1 : 0);
        }
        export("a.reg", all);
        Files.writeString(folder.resolve("partial.txt"), partial);
        assertThat(subkeys("SOFTWARE\\A").wasRead()).isFalse();
    }

    @Test
    void twoExportsThatShowDifferentSubkeysTellNothingOfThem() throws IOException {
        export("a.reg", ROOT, ROOT + "\\B");
        export("b.reg", ROOT, ROOT + "\\C", ROOT + "\\C\\D");
        assertThat(subkeys("SOFTWARE\\A").wasRead()).isFalse();
        assertThat(subkeys("SOFTWARE\\A\\C")).isEqualTo(Answer.known(new Names(List.of("D"))));
    }
}
