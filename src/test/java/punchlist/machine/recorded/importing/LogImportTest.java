package punchlist.machine.recorded.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.TestData;
import punchlist.check.Recorded;
import punchlist.machine.MachineId;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.logs.AuditSetting;
import punchlist.machine.logs.AuditSubcategory;
import punchlist.machine.logs.EventChannel;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Why;
import punchlist.session.Kinds;

/** Exports of audit policy and event logs, in whatever language. */
class LogImportTest {

    private static final QuestionKinds KINDS = Kinds.questions();
    private static final String AUDIT_HEAD = "Computername,Richtlinienziel,Unterkategorie,Unterkategorie-GUID,"
            + "Aufnahmeeinstellung,Ausschlusseinstellung,Wert\n";

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void copy(String path) throws IOException {
        Path from = TestData.at(path);
        Files.copy(from, folder.resolve(from.getFileName()));
    }

    private <T> Answer<T> ask(Question<T> question) {
        byte[] json = SnapshotImport.read(folder, Optional.of(Instant.EPOCH))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Snapshot snapshot = Snapshot.read(new ByteArrayInputStream(json), "import", MachineId.Kind.SNAPSHOT);
        return new RecordedMachine(snapshot, KINDS).ask(question).answer();
    }

    /** A machine's own table says 0 for none; a policy that says 0 leaves it as it is. */
    @ParameterizedTest
    @CsvSource({
        "SRV,0,No Auditing,false,false",
        "SRV,1,Erfolg,true,false",
        "SRV,2,Fejl,false,true",
        "SRV,3,成功および失敗,true,true",
        "'',4,,false,false",
        "SRV,'',Success and Failure,true,true"
    })
    void theAuditPolicyIsReadByGuidAndNumber(
            String machine, String number, String words, boolean success, boolean failure) throws IOException {
        write(
                "a.csv",
                AUDIT_HEAD + machine + ",System,Anmelden,{0CCE9215-69AE-11D9-BED3-505054503030}," + words + ",,"
                        + number + "\n");
        assertThat(ask(AuditSubcategory.LOGON)).isEqualTo(Answer.known(new AuditSetting(success, failure)));
    }

    @Test
    void whatTheAuditPolicyDoesNotSayStaysUnknownAndIsNoted() throws IOException {
        write(
                "a.csv",
                AUDIT_HEAD
                        + ",System,Logon,{0cce9215-69ae-11d9-bed3-505054503030},,,0\n"
                        + "SRV,System,Logoff,{0cce9216-69ae-11d9-bed3-505054503030},Erfolg,,\n"
                        + "SRV,S-1-5-21-1-2-3-1001,Logon,{0cce9217-69ae-11d9-bed3-505054503030},Success,,1\n"
                        + "SRV,System,Special Logon,{0cce921b-69ae-11d9-bed3-505054503030},Success,,1\n"
                        + "SRV,,Option:CrashOnAuditFail,,Disabled,,0\n");
        assertThat(ask(AuditSubcategory.LOGON)).isEqualTo(Answer.unread(new Why.NotRecorded()));
        assertThat(ask(AuditSubcategory.LOGOFF)).isEqualTo(Answer.unread(new Why.NotRecorded()));
        assertThat(ask(AuditSubcategory.ACCOUNT_LOCKOUT)).isEqualTo(Answer.unread(new Why.NotRecorded()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nsa-windows-computer.audit.csv",
                "dod-windows-server-2019-dc-computer.audit.csv",
                "sos-auditbaseline.csv"
            })
    void everyRecordedAuditPolicyTellsOfLogOns(String file) throws IOException {
        copy("imports/auditpol/" + file);
        assertThat(ask(AuditSubcategory.LOGON).toOptional().orElseThrow().success())
                .isTrue();
    }

    @Test
    void anOlderSnapshotsAuditPolicyIsStillRead() {
        String sections = "'auditPolicy':{'{0cce9215-69ae-11d9-bed3-505054503030}':{'subcategory':'x','setting':'3'}}";
        assertThat(Recorded.machine(sections).ask(AuditSubcategory.LOGON).answer())
                .isEqualTo(Answer.known(new AuditSetting(true, true)));
    }

    @Test
    void eventLogsOfAnExportedRegistryAreRegistryValues() throws IOException {
        copy("imports/registry/eventlog-win7sp1-x86-domain-client.csv");
        String security = "SYSTEM\\CurrentControlSet\\Services\\EventLog\\Security";
        assertThat(ask(RegistryValue.hklm(security, "MaxSize"))).isEqualTo(Answer.known(RegistryData.dword(4_194_304)));
        assertThat(ask(RegistryValue.hklm(security, "Retention")))
                .isEqualTo(Answer.known(RegistryData.dword(0xffff_ffffL)));
        assertThat(ask(RegistryValue.hklm(security, "CustomSD"))).isEqualTo(Answer.absent());
    }

    @Test
    void descriptorsOfChannelsAreTheChannels() throws IOException {
        copy("sddl/event-channel-descriptors.csv");
        assertThat(ask(new EventChannel("Security", EventChannel.Property.ACCESS)))
                .isInstanceOf(Answer.Known.class);
    }
}
