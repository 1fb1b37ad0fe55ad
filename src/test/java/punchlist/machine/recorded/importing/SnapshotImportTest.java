package punchlist.machine.recorded.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.TestData;
import punchlist.machine.FirewallRules;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Hive;
import punchlist.machine.MachineId;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryType;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.SmbiosTable;
import punchlist.machine.UefiVariable;
import punchlist.machine.kinds.MachineKinds;
import punchlist.machine.recorded.BadSnapshot;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;
import punchlist.reading.Origin;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Why;
import tools.jackson.databind.node.ObjectNode;

class SnapshotImportTest {

    private static final QuestionKinds KINDS = new QuestionKinds(MachineKinds.all());
    private static final Instant AS_OF = Instant.parse("2026-11-22T09:00:00Z");
    private static final String HEAD = "Windows Registry Editor Version 5.00\r\n\r\n";

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        write(name, text, StandardCharsets.UTF_8);
    }

    private void write(String name, String text, Charset charset) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private void copy(String path) throws IOException {
        Path from = TestData.at(path);
        Files.copy(from, folder.resolve(from.getFileName()));
    }

    private Snapshot read() {
        return snapshot(SnapshotImport.read(folder, Optional.of(AS_OF)));
    }

    private static Snapshot snapshot(ObjectNode json) {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return Snapshot.read(new ByteArrayInputStream(bytes), "import", MachineId.Kind.SNAPSHOT);
    }

    private <T> Answer<T> ask(Question<T> question) {
        return new RecordedMachine(read(), KINDS).ask(question).answer();
    }

    private Answer<RegistryData> value(String name) {
        return ask(RegistryValue.hklm("SOFTWARE\\Test", name));
    }

    @Test
    void readsEveryTypeOfAValue() throws IOException {
        write(
                "a.reg",
                "\ufeff" + HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Test]\r\n"
                        + "@=\"default\"\r\n"
                        + "\"Text\"=\"C:\\\\Program Files\\\\a \\\"b\\\"\"\r\n"
                        + "\"Two\"=\"one\r\ntwo\"\r\n"
                        + "\"Number\"=dword:00000384\r\n"
                        + "\"Big\"=hex(b):00,00,00,00,01,00,00,00\r\n"
                        + "\"Expand\"=hex(2):25,00,\\\r\n  41,00,25,00,00,00\r\n"
                        + "\"Many\"=hex(7):61,00,00,00,62,00,63,00,00,00,00,00\r\n"
                        + "\"Bytes\"=hex:01,02,ff\r\n"
                        + "\"None\"=hex(0):\r\n"
                        + "; a remark\r\n"
                        + "\"Last]=\"=\"=[x]\"\r\n",
                StandardCharsets.UTF_16LE);
        assertThat(value("")).isEqualTo(Answer.known(RegistryData.text("default")));
        assertThat(value("text")).isEqualTo(Answer.known(RegistryData.text("C:\\Program Files\\a \"b\"")));
        assertThat(value("Two")).isEqualTo(Answer.known(RegistryData.text("one\r\ntwo")));
        assertThat(value("NUMBER")).isEqualTo(Answer.known(RegistryData.dword(900)));
        assertThat(value("Big")).isEqualTo(Answer.known(new RegistryData.Whole(RegistryType.REG_QWORD, 1L << 32)));
        assertThat(value("Expand")).isEqualTo(Answer.known(new RegistryData.Text(RegistryType.REG_EXPAND_SZ, "%A%")));
        assertThat(value("Many")).isEqualTo(Answer.known(new RegistryData.Texts(List.of("a", "bc"))));
        assertThat(value("Bytes")).isEqualTo(Answer.known(new RegistryData.Raw(3, Bytes.of(new byte[] {1, 2, -1}))));
        assertThat(value("None")).isEqualTo(Answer.known(new RegistryData.Raw(0, Bytes.of(new byte[0]))));
        assertThat(value("Last]=")).isEqualTo(Answer.known(RegistryData.text("=[x]")));
    }

    @Test
    void readsOldExportsInAnsi() throws IOException {
        write(
                "old.reg",
                "REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Test]\n\"Name\"=\"Grün\"\n\"E\"=hex(2):41,42,00\n",
                Charsets.ANSI);
        assertThat(value("Name")).isEqualTo(Answer.known(RegistryData.text("Grün")));
        assertThat(value("E")).isEqualTo(Answer.known(new RegistryData.Text(RegistryType.REG_EXPAND_SZ, "AB")));
    }

    @Test
    void aValueMissingUnderAListedKeyIsAbsentAndAnUnlistedKeyIsNotRecorded() throws IOException {
        write(
                "a.reg",
                HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Test]\n\"A\"=dword:1\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Empty]\n");
        assertThat(value("B")).isEqualTo(Answer.absent());
        assertThat(ask(RegistryValue.hklm("SOFTWARE\\Empty", "B"))).isEqualTo(Answer.absent());
        assertThat(ask(RegistryValue.hklm("SOFTWARE\\Other", "B"))).isEqualTo(Answer.unread(new Why.NotRecorded()));
        assertThat(ask(RegistryValue.hklm("SOFTWARE\\Test\\Below", "B")))
                .isEqualTo(Answer.unread(new Why.NotRecorded()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HKEY_LOCAL_MACHINE\\SOFTWARE\\Test",
                "[hklm\\software\\test]",
                "HKLM\\SOFTWARE",
                "a.reg",
                "HKLM\\SOFTWARE\\Test\\B"
            })
    void whatPartialTxtNamesIsNotRecorded(String line) throws IOException {
        write("a.reg", HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Test]\n\"A\"=dword:1\n");
        write("partial.txt", "# exported in part\r\n" + line + "\r\n");
        assertThat(value("A")).isEqualTo(Answer.known(RegistryData.dword(1)));
        assertThat(value("B")).isEqualTo(Answer.unread(new Why.NotRecorded()));
    }

    @Test
    void aSingleValueInPartialTxtLeavesTheOthersAbsent() throws IOException {
        write("a.reg", HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Test]\n\"A\"=dword:1\n");
        write("partial.txt", "HKEY_LOCAL_MACHINE\\SOFTWARE\\Test\\B");
        assertThat(value("C")).isEqualTo(Answer.absent());
    }

    @Test
    void wow6432NodeAnswersTheThirtyTwoBitView() throws IOException {
        write("a.reg", HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\Test]\n\"A\"=dword:1\n");
        assertThat(ask(new RegistryValue(Hive.HKLM, "SOFTWARE\\Test", "A", RegistryView.VIEW_32)))
                .isEqualTo(Answer.known(RegistryData.dword(1)));
        assertThat(value("A")).isEqualTo(Answer.unread(new Why.NotRecorded()));
    }

    @Test
    void deletionsAndRootsOfUnknownOwnersAreNotedAndLeftOut() throws IOException {
        write(
                "a.reg",
                HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Test]\n\"A\"=-\n[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Gone]\n"
                        + "[HKEY_CURRENT_USER\\Test]\n\"A\"=dword:1\n");
        ObjectNode json = SnapshotImport.read(folder, Optional.of(AS_OF));
        assertThat(json.get("importedFrom").get("a.reg").toString())
                .contains("deletes the value 'A'", "deletes the key", "HKEY_CURRENT_USER");
        assertThat(snapshot(json).unknownSections(KINDS)).isEmpty();
    }

    @Test
    void namesTheMachineByItsExportsElseByItsFolder() throws IOException {
        write("a.reg", HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Test]\n");
        assertThat(read().id().name()).isEqualTo(folder.getFileName().toString());
        write(
                "b.reg",
                HEAD + "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName]\n"
                        + "\"ComputerName\"=\"SRV-7\"\n");
        assertThat(read().id().name()).isEqualTo("SRV-7");
    }

    @Test
    void wasTakenWhenTheNewestFileWasWrittenUnlessSaid() throws IOException {
        write("a.reg", HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Test]\n");
        Files.setLastModifiedTime(folder.resolve("a.reg"), FileTime.from(Instant.parse("2020-01-02T03:04:05Z")));
        assertThat(snapshot(SnapshotImport.read(folder, Optional.empty())).takenAt())
                .isEqualTo(Instant.parse("2020-01-02T03:04:05Z"));
        assertThat(read().takenAt()).isEqualTo(AS_OF);
    }

    @Test
    void aRealExportAnswers() throws IOException {
        copy("imports/registry/system-settings-win10-1703-x64-workgroup.reg");
        copy("imports/registry/user-win7-a.reg");
        copy("firewall/firewallpolicy-win7sp1-x86-domain-client.reg");
        assertThat(ask(RegistryValue.hklm("SYSTEM\\CurrentControlSet\\Control\\Lsa", "LimitBlankPasswordUse")))
                .isEqualTo(Answer.known(RegistryData.dword(1)));
        assertThat(ask(new FirewallRules(FirewallRules.Store.LOCAL))
                        .toOptional()
                        .orElseThrow()
                        .byId())
                .hasSizeGreaterThan(300);
        assertThat(ask(new FirewallRules(FirewallRules.Store.POLICY))).isEqualTo(Answer.unread(new Why.NotRecorded()));
    }

    @Test
    void rulesOfDeviceManagementAreAStoreOfTheirOwn() throws IOException {
        write("mdm.csv", "store,value_name,value_data\nmdm,m,v2.32|Action=Allow|\n");
        assertThat(ask(new FirewallRules(FirewallRules.Store.MDM)).wasRead()).isTrue();
    }

    @Test
    void aTableOfRulesGivesTheSameRulesAsTheExportOfThatMachine() throws IOException {
        copy("firewall/rules-win7sp1-x86-domain-client.csv");
        copy("firewall/firewallpolicy-win7sp1-x86-domain-client.reg");
        assertThat(ask(new FirewallRules(FirewallRules.Store.LOCAL)).wasRead()).isTrue();
    }

    @Test
    void aSecurityTemplateAnswersWithItsOriginUnknownAndKeepsTheRestUnused() throws IOException {
        copy("imports/secpol/dod-windows-server-2016-ms-computer.inf");
        RegistryValue limit = RegistryValue.hklm(
                "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System", "InactivityTimeoutSecs");
        var reading = new RecordedMachine(read(), KINDS).ask(limit);
        assertThat(reading.answer()).isEqualTo(Answer.known(RegistryData.dword(900)));
        assertThat(reading.origin()).contains(Origin.UNKNOWN);
        assertThat(read().unknownSections(KINDS)).containsExactly("securityTemplate");
    }

    @Test
    void anExportCountsMoreThanATemplate() throws IOException {
        copy("imports/secpol/dod-windows-server-2016-ms-computer.inf");
        write(
                "a.reg",
                HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System]\n"
                        + "\"InactivityTimeoutSecs\"=dword:0\n");
        assertThat(ask(RegistryValue.hklm(
                        "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System", "InactivityTimeoutSecs")))
                .isEqualTo(Answer.known(RegistryData.dword(0)));
    }

    @Test
    void readsAuditPolicyFirmwareAndDescriptors() throws IOException {
        copy("imports/auditpol/nsa-windows-computer.audit.csv");
        copy("smbios/Dell-PowerEdge-R630-Dual-Xeon.dmi");
        copy("imports/efi/BootOrder-8be4df61-93ca-11d2-aa0d-00e098032b8c");
        write("acl.csv", "path,sddl\n\"C:\\ProgramData\\Kepware\",\"O:BAD:P(A;OICI;FA;;;BA)\"\nApplication,O:BA\n");
        assertThat(ask(new SmbiosTable()).toOptional().orElseThrow().size()).isEqualTo(3286);
        byte[] file = TestData.bytes(TestData.at("imports/efi/BootOrder-8be4df61-93ca-11d2-aa0d-00e098032b8c"));
        assertThat(ask(new UefiVariable("BootOrder", UefiVariable.GLOBAL))
                        .toOptional()
                        .orElseThrow()
                        .size())
                .isEqualTo(file.length - 4);
        assertThat(ask(new FolderDescriptors("c:\\programdata\\kepware"))
                        .toOptional()
                        .orElseThrow()
                        .byPath())
                .containsValue("O:BAD:P(A;OICI;FA;;;BA)");
        assertThat(read().unknownSections(KINDS)).isEmpty();
    }

    @Test
    void namesEveryProblemAtOnce() throws IOException {
        write("a.reg", "no export");
        write("b.txt", "what is this");
        write("c.csv", "x,y\n1,2\n");
        write("d.pol", "PReg");
        write("e.inf", "[Version]\n");
        write("f.bin", "");
        write("g.reg", HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Test]\n\"A\"=dword:xyz\n");
        assertThatExceptionOfType(BadSnapshot.class)
                .isThrownBy(this::read)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(7).anySatisfy(line -> assertThat(line)
                        .startsWith("g.reg: line 4")));
    }

    @Test
    void twoFilesThatSayDifferentThingsAreAProblem() throws IOException {
        write("a.reg", HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Test]\n\"A\"=dword:1\n");
        write("b.reg", HEAD + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Test]\n\"A\"=dword:2\n");
        assertThatExceptionOfType(BadSnapshot.class).isThrownBy(this::read).withMessageContaining("b.reg");
    }

    @Test
    void anEmptyOrMissingFolderIsAProblem() {
        assertThatExceptionOfType(BadSnapshot.class).isThrownBy(this::read);
        assertThatExceptionOfType(BadSnapshot.class)
                .isThrownBy(() -> SnapshotImport.read(folder.resolve("none"), Optional.empty()));
    }
}
