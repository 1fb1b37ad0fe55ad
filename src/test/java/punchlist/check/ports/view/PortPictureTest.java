package punchlist.check.ports.view;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.check.ports.view.SeenServer.sentences;

import org.junit.jupiter.api.Test;

class PortPictureTest {

    private static final String SCOPE = "{'igss':{'version':17,'components':['operator-stations','odbc'],"
            + "'stations':['10.0.4.11'],'odbcStations':['10.0.4.41']},"
            + "'plcPorts':[{'protocol':'TCP','port':502,'remote':'10.0.5.51'}],"
            + "'endpoints':[{'kind':'sql','url':'sql://10.0.6.7:1433'},"
            + "{'kind':'mqtt','url':'mqtts://10.0.6.8:8883','owner':'broker'}]}";

    private static SeenServer server() {
        return new SeenServer().scope(SCOPE);
    }

    @Test
    void whoComesInAndShouldIsRight() {
        assertThat(sentences(server().rule("r", "Protocol=6|LPort=12397|RA4=10.0.4.11|")
                        .view()))
                .contains("Operator stations (10.0.4.11) to this server, TCP 12397: come in, right.");
    }

    @Test
    void whoShouldComeInAndCannotIsShutOut() {
        assertThat(sentences(server().view()))
                .contains(
                        "Operator stations (10.0.4.11) to this server, TCP 12397, TCP 12401: shut out.",
                        "Stations that use ODBC (10.0.4.41) to this server, TCP 20202: shut out.");
    }

    @Test
    void everybodyIsAGroupWhereAPortIsOpenToAnyAddress() {
        PortView view = server().rule("r", "Protocol=6|LPort=12397|").view();
        assertThat(sentences(view))
                .contains(
                        "Operator stations (10.0.4.11) to this server, TCP 12397: come in, and others with them.",
                        "Everybody (any address) to this server, TCP 12397: come in, too wide.");
    }

    @Test
    void othersWhomARuleLetsInAreAGroupOfTheirOwn() {
        PortView view = server().rule("r", "Protocol=6|LPort=12397|RA4=10.0.4.11|RA4=10.0.9.0/24|")
                .view();
        assertThat(sentences(view))
                .contains("Others whom rules let in (10.0.9.0/24) to this server, TCP 12397: come in, too wide.");
    }

    @Test
    void whomTheServerCallsIsDrawnWithWhetherItIsConnected() {
        PortView view = server().connected(50555, "10.0.5.51", 502).view();
        assertThat(sentences(view))
                .contains(
                        "This server to PLCs (10.0.5.51), TCP 502: connected now.",
                        "This server to SQL Server (sql://10.0.6.7:1433), TCP 1433: planned, no connection seen.",
                        "This server to MQTT broker (mqtts://10.0.6.8:8883), TCP 8883: planned, no connection seen.");
    }

    @Test
    void aListenerOfThisServerIsNoCall() {
        PortView view = server().listens("TCP", "0.0.0.0", 50555, 7, "")
                .connected(50555, "10.0.5.51", 502)
                .view();
        assertThat(sentences(view)).contains("This server to PLCs (10.0.5.51), TCP 502: planned, no connection seen.");
    }

    @Test
    void everyStyleOfLineHasItsWordsBeside() {
        PortView view = server().rule("r", "Protocol=6|LPort=12397|").view();
        assertThat(view.picture().callers())
                .allSatisfy(zone -> assertThat(zone.flows()).isNotEmpty().allSatisfy(flow -> assertThat(
                                SeenServer.said(flow.shown()))
                        .contains(SeenServer.said(flow.tie().word()))));
    }
}
