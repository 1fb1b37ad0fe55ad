package punchlist.check.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import punchlist.check.Finding;
import punchlist.check.Recorded;

/** KEP-8.5.1 and KEP-8.5.1-2: what was seen stands beside the question. */
class DocumentationTest {

    private static final String LISTENER = "'listeners':[{'protocol':'TCP','address':'0.0.0.0','port':12397,'pid':9},"
            + "{'protocol':'TCP','address':'127.0.0.1','port':57412,'pid':9}]";

    private static String peer(String remote, int local, int port) {
        return "{'protocol':'TCP','localAddress':'10.0.0.1','localPort':" + local + ",'remoteAddress':'" + remote
                + "','remotePort':" + port + ",'pid':9}";
    }

    private static Finding connected(String sections) {
        return Recorded.only(
                "KEP-8.5.1-2",
                Recorded.machine(sections),
                Recorded.scope("{'igss':{'stations':['10.0.0.0/28']},'plcPorts':[{'port':502,'remote':'10.0.9.9'}]}"));
    }

    @Test
    void whoIsConnectedIsNamedWithTheWayAndWhomTheScopeDoesNotName() {
        Finding finding = connected(LISTENER + ",'peers':[" + peer("10.0.0.5", 12397, 50111) + ","
                + peer("10.0.9.9", 50222, 502) + "," + peer("192.168.7.7", 50333, 443) + ","
                + peer("10.0.0.1", 1, 2) + "]");
        assertThat(finding.verdict().kind().key()).isEqualTo("by-hand");
        assertThat(Recorded.render(finding))
                .contains("10.0.0.5 (in 12397)")
                .contains("10.0.9.9 (out 502)")
                .contains("does not name: 192.168.7.7.")
                .contains("Open to others (TCP): 12397.")
                .doesNotContain("57412");
    }

    @Test
    void whereConnectionsOrListenersCouldNotBeSeenItIsNotChecked() {
        assertThat(connected(LISTENER).verdict().kind().key()).isEqualTo("could-not-check");
        assertThat(connected("'peers':[]").verdict().kind().key()).isEqualTo("could-not-check");
        assertThat(Recorded.render(connected(LISTENER + ",'peers':[]"))).contains("Connected now: none");
    }

    private static Finding changes(String version, String files) {
        String lists = "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Uninstall";
        String sections = "'registrySubkeys':{'64':{'" + lists + "':[]},'32':{'" + lists + "':['k']}},"
                + "'registry':{'32':{'" + lists + "\\\\k':{'DisplayName':{'type':'REG_SZ','value':'KEPServerEX 6'},"
                + "'DisplayVersion':{'type':'REG_SZ','value':'" + version + "'},'*':null}}},"
                + "'files':{'C:\\\\ProgramData\\\\Kepware':{'12 .db;.json;.log;.opf;.sopf':" + files + "}}";
        return Recorded.only("KEP-8.5.1", Recorded.machine(sections), Recorded.scope("{}"));
    }

    @Test
    void theAuditLogBeginsWith618() {
        assertThat(Recorded.render(changes("6.17.240.0", "{'files':[]}"))).contains("keeps no audit log");
        assertThat(Recorded.render(changes("6.18.0.0", "{'files':[]}"))).contains("keeps an audit log");
    }

    @Test
    void theLogFilesAreNamedWithTheirTime() {
        Finding finding = changes(
                "6.18.318.0",
                "{'files':[{'path':'C:\\\\ProgramData\\\\Kepware\\\\KEPServerEX\\\\V6\\\\opcdiags.log','size':1,"
                        + "'modified':'2026-11-20T09:00:00Z'}]}");
        assertThat(finding.verdict().kind().key()).isEqualTo("by-hand");
        assertThat(Recorded.render(finding)).contains("opcdiags.log (2026-11-20T09:00:00Z)");
    }

    @Test
    void withoutAnySightItIsNotChecked() {
        assertThat(Recorded.only("KEP-8.5.1", Recorded.machine(""), Recorded.scope("{}"))
                        .verdict()
                        .kind()
                        .key())
                .isEqualTo("could-not-check");
    }
}
