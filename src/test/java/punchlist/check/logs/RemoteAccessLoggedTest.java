package punchlist.check.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.check.logs.LogMachine.dword;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;

class RemoteAccessLoggedTest {

    private static final String CONTROL = "KEP-3.3-3";
    private static final String NLA_ON = "'UserAuthentication':" + dword(1) + ",'SecurityLayer':" + dword(2);

    private static List<Finding> judge(LogMachine machine) {
        return Recorded.judge(CONTROL, Recorded.machine(machine.sections()), Recorded.scope("{}"));
    }

    private static List<String> lines(LogMachine machine) {
        return Recorded.lines(judge(machine));
    }

    private static String told(LogMachine machine, String subject) {
        return judge(machine).stream()
                .filter(f -> f.subject().id().equals(subject))
                .map(Recorded::render)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aServerThatLogsItsDoorsPasses() {
        assertThat(lines(new LogMachine()))
                .containsExactly("server server: pass", "log Security: pass", "service TermService: pass");
    }

    @Test
    void withoutAnyDoorTheAuditPolicyIsJudgedAllTheSame() {
        LogMachine closed = new LogMachine().key(LogMachine.TERMINAL, "'fDenyTSConnections':" + dword(1));
        assertThat(lines(closed)).contains("service TermService: pass", "server server: pass");
        closed.audit(0x15, "{'success':true,'failure':false}");
        assertThat(lines(closed)).contains("server server: fail");
        assertThat(told(closed, "server")).contains("Log-ons: only accepted are recorded");
    }

    @ParameterizedTest
    @CsvSource({"0x15,false", "0x16,true", "0x17,false", "0x1b,true"})
    void everySubcategoryIsWantedForItself(String number, boolean success) {
        LogMachine machine = new LogMachine()
                .audit(Integer.decode(number), "{'success':" + !success + ",'failure':" + success + "}");
        assertThat(lines(machine)).contains("server server: fail");
    }

    @Test
    void theOldCategoriesAreAttentionOnlyWhereTheyAreLetIn() {
        String name = "'SCENoApplyLegacyAuditPolicy':";
        assertThat(lines(new LogMachine().key(LogMachine.LSA, name + dword(1)))).contains("server server: pass");
        assertThat(lines(new LogMachine().key(LogMachine.LSA, name + dword(0)))).contains("server server: attention");
    }

    @Test
    void whatMayNotBeReadNamesTheRight() {
        String denied = "{'unread':{'reasonCode':'denied','missingRight':'SeSecurityPrivilege'}}";
        LogMachine machine = new LogMachine().audit(0x15, denied);
        assertThat(lines(machine)).contains("server server: could-not-check");
        assertThat(told(machine, "server")).contains("SeSecurityPrivilege");
    }

    @ParameterizedTest
    @CsvSource({
        "201326592,false,false,pass",
        "201326591,false,false,fail",
        "20971520,false,false,fail",
        "201326592,true,false,fail",
        "201326592,true,true,attention"
    })
    void theSecurityLogMustBeLargeAndGoOn(long size, boolean keeps, boolean saves, String verdict) {
        String settings = "'maxSize':" + size + ",'retention':" + keeps + ",'autoBackup':" + saves;
        assertThat(lines(new LogMachine().channel("Security", settings))).contains("log Security: " + verdict);
    }

    @Test
    void aPolicysSizeWinsAndIsInKilobytes() {
        LogMachine small = new LogMachine().key(LogMachine.LOG_POLICY, "'MaxSize':" + dword(1024));
        assertThat(lines(small)).contains("log Security: fail");
        LogMachine large = new LogMachine()
                .channel("Security", "'maxSize':1048576,'retention':false,'autoBackup':false")
                .key(LogMachine.LOG_POLICY, "'MaxSize':" + dword(196_608));
        assertThat(lines(large)).contains("log Security: pass");
        LogMachine stops = new LogMachine().key(LogMachine.LOG_POLICY, "'Retention':{'type':'REG_SZ','value':'1'}");
        assertThat(lines(stops)).contains("log Security: fail");
    }

    @Test
    void withoutTheEventLogsServiceTheRegistryTells() {
        String security = "HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\EventLog\\\\Security";
        LogMachine machine = new LogMachine().channel("Security", "'enabled':true");
        assertThat(lines(machine)).contains("log Security: could-not-check");
        machine.key(security, "'MaxSize':" + dword(201_326_592) + ",'Retention':" + dword(0xffff_ffffL));
        assertThat(lines(machine)).contains("log Security: fail");
        machine.key(security, "'MaxSize':" + dword(201_326_592));
        assertThat(lines(machine)).contains("log Security: pass");
    }

    @Test
    void remoteDesktopWithoutNetworkLevelAuthenticationFails() {
        LogMachine off = new LogMachine().key(LogMachine.RDP, "'UserAuthentication':" + dword(0));
        assertThat(lines(off)).contains("service TermService: fail");
        assertThat(lines(new LogMachine().key(LogMachine.RDP, ""))).contains("service TermService: fail");
    }

    @Test
    void thePolicyWinsOverTheListenersOwnValue() {
        LogMachine machine = new LogMachine().key(LogMachine.TS_POLICY, "'UserAuthentication':" + dword(0));
        assertThat(lines(machine)).contains("service TermService: fail");
        machine.key(LogMachine.RDP, "'UserAuthentication':" + dword(0)).key(LogMachine.TS_POLICY, NLA_ON);
        assertThat(lines(machine)).contains("service TermService: pass");
    }

    @Test
    void aWeakSecurityLayerIsAttention() {
        String values = "'UserAuthentication':" + dword(1) + ",'SecurityLayer':" + dword(0) + ",'MinEncryptionLevel':"
                + dword(1);
        assertThat(lines(new LogMachine().key(LogMachine.RDP, values))).contains("service TermService: attention");
    }

    @Test
    void aSessionLogThatIsOffFails() {
        LogMachine machine = new LogMachine().channel(LogMachine.SESSIONS, "'enabled':false");
        assertThat(lines(machine)).contains("service TermService: fail");
        assertThat(told(machine, "TermService")).contains("Its log of sessions is off");
    }

    @ParameterizedTest
    @CsvSource({"auth_basic,fail", "allow_unencrypted,fail", "other,pass"})
    void winRmMayNotTakeReadablePasswords(String name, String verdict) {
        LogMachine machine = new LogMachine()
                .service("WinRM", "C:\\\\Windows\\\\System32\\\\svchost.exe")
                .key(LogMachine.WINRM, "'" + name + "':" + dword(1));
        assertThat(lines(machine)).contains("service WinRM: " + verdict);
    }

    @Test
    void aRemoteSupportToolIsForAPersonToLookAt() {
        LogMachine machine = new LogMachine().service("TeamViewer", "C:\\\\TV\\\\TeamViewer_Service.exe");
        assertThat(lines(machine)).contains("service TeamViewer: could-not-check");
        assertThat(told(machine, "TeamViewer"))
                .contains("Connections_incoming.txt")
                .contains("2026-08-22");
        LogMachine renamed = new LogMachine().service("Helper", "C:\\\\A\\\\AnyDesk.exe");
        assertThat(lines(renamed)).contains("service Helper: could-not-check");
    }

    @Test
    void aToolThatListensWithoutAServiceIsFoundToo() {
        String listener =
                "'listeners':[{'protocol':'TCP','address':'0.0.0.0','port':7070,'process':'D:\\\\AnyDesk.exe'}]";
        String sections = new LogMachine().sections().replace("'listeners':[]", listener);
        assertThat(Recorded.lines(Recorded.judge(CONTROL, Recorded.machine(sections), Recorded.scope("{}"))))
                .contains("port tcp/7070: could-not-check");
    }

    @Test
    void sshIsLoggedByItsOwnChannel() {
        LogMachine machine = new LogMachine()
                .service("sshd", "C:\\\\Windows\\\\System32\\\\OpenSSH\\\\sshd.exe")
                .channel("OpenSSH/Operational", "'enabled':false");
        assertThat(lines(machine)).contains("service sshd: fail");
        assertThat(lines(machine.channel("OpenSSH/Operational", "'enabled':true")))
                .contains("service sshd: pass");
    }
}
