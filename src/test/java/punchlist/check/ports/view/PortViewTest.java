package punchlist.check.ports.view;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.check.ports.view.SeenServer.at;
import static punchlist.check.ports.view.SeenServer.said;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortViewTest {

    private static final String STATIONS =
            "{'igss':{'version':17,'components':['operator-stations'],'stations':['10.0.4.11','10.0.4.12']}}";
    private static final String DC = "C:\\\\IGSS\\\\dc.exe";

    private static SeenServer server() {
        return new SeenServer().scope(STATIONS);
    }

    @ParameterizedTest(name = "a rule with {0} marks the port {1}, open from {2}")
    @CsvSource(
            delimiter = '@',
            value = {
                "Protocol=6|LPort=12397|RA4=10.0.4.11-10.0.4.12| @ RIGHT @ 10.0.4.11 - 10.0.4.12",
                "Protocol=6|LPort=12397| @ WIDE @ any address",
                "Protocol=6|LPort=12397|RA4=10.0.4.0/24| @ WIDE @ 10.0.4.0/24",
                "Protocol=6|LPort=12397|RA4=10.0.4.11| @ SHUT @ 10.0.4.11",
                "Protocol=6|LPort=12398| @ SHUT @ –",
                "Protocol=17|LPort=12397| @ SHUT @ –",
            })
    void aNeededPortIsMarkedByWhoReachesIt(String fields, PortMark mark, String from) {
        PortCells cells = at(
                server().rule("r", fields)
                        .listens("TCP", "0.0.0.0", 12397, 7, DC)
                        .view(),
                "TCP 12397");
        assertThat(cells.mark()).isEqualTo(mark);
        assertThat(said(cells.from())).isEqualTo(from);
        assertThat(said(cells.needed())).isEqualTo("yes, for 10.0.4.11 - 10.0.4.12");
        assertThat(said(cells.listeners())).isEqualTo("dc.exe (PID 7)");
    }

    @Test
    void aRuleOfOneProfileIsSaidToCountThere() {
        PortCells cells = at(
                server().rule("r", "Protocol=6|LPort=12397|Profile=Private|RA4=10.0.4.11-10.0.4.12|")
                        .view(),
                "TCP 12397");
        assertThat(said(cells.profiles())).isEqualTo("Private");
        assertThat(said(cells.rules())).isEqualTo("r");
    }

    @Test
    void addressesThatDifferByProfileAreSaidByProfile() {
        PortCells cells = at(
                server().rule("a", "Protocol=6|LPort=12397|Profile=Private|RA4=10.0.4.11|")
                        .rule("b", "Protocol=6|LPort=12397|Profile=Domain|RA4=10.0.4.12|")
                        .view(),
                "TCP 12397");
        assertThat(said(cells.from())).isEqualTo("Domain: 10.0.4.12; Private: 10.0.4.11");
        assertThat(said(cells.rules())).contains("a").contains("b");
    }

    @Test
    void whatIsNotNeededAndOpenIsMarkedOpen() {
        PortCells cells =
                at(server().rule("old", "Protocol=6|LPort=12400|RA4=10.0.9.9|").view(), "TCP 12400");
        assertThat(cells.mark()).isEqualTo(PortMark.OPEN);
        assertThat(said(cells.needed())).isEqualTo("no: the scope does not use ab");
    }

    @Test
    void whatIsNotNeededAndListensBehindTheFirewallIsMarked() {
        PortCells cells = at(
                server().listens("TCP", "0.0.0.0", 57412, 9, "C:\\\\K\\\\config_api_service.exe")
                        .view(),
                "TCP 57412");
        assertThat(cells.mark()).isEqualTo(PortMark.IDLE);
    }

    @Test
    void aListenerForThisComputerOnlyIsSaidToBeOne() {
        PortCells cells = at(
                server().listens("TCP", "127.0.0.1", 57412, 9, "C:\\\\K\\\\config_api_service.exe")
                        .view(),
                "TCP 57412");
        assertThat(cells.mark()).isEqualTo(PortMark.RIGHT);
        assertThat(said(cells.listeners())).isEqualTo("config_api_service.exe (PID 9), this computer only");
    }

    @Test
    void withoutAScopeNothingIsRightAndTheFieldIsNamed() {
        PortView view = new SeenServer().view();
        PortCells cells = at(view, "TCP 12397");
        assertThat(cells.mark()).isEqualTo(PortMark.UNSAID);
        assertThat(said(cells.needed())).isEqualTo("not said (igss.stations)");
        assertThat(view.notices()).extracting(SeenServer::said).anyMatch(n -> n.contains("version of IGSS"));
        assertThat(view.picture().notes()).extracting(SeenServer::said).anyMatch(n -> n.contains("igss.stations"));
    }

    @Test
    void anExtraListenerStandsApartWithTheKernelByItsName() {
        PortView view = server().rule("smb", "Protocol=6|LPort=445|")
                .listens("TCP", "0.0.0.0", 445, 4, "")
                .view();
        assertThat(view.extra()).extracting(PortCells::port).containsExactly("TCP 445");
        PortCells cells = view.extra().getFirst();
        assertThat(cells.component()).isEmpty();
        assertThat(cells.mark()).isEqualTo(PortMark.OPEN);
        assertThat(said(cells.listeners())).contains("file").doesNotContain("PID");
    }

    @Test
    void aWordForAnAddressIsSaidToDependOnTheNetwork() {
        PortCells cells = at(
                server().rule("mdns", "Protocol=17|LPort=5353|RA4=LocalSubnet|")
                        .listens("UDP", "0.0.0.0", 5353, 11, "C:\\\\Windows\\\\System32\\\\svchost.exe")
                        .view(),
                "UDP 5353");
        assertThat(cells.mark()).isEqualTo(PortMark.UNCLEAR);
        assertThat(said(cells.from())).isEqualTo("LocalSubnet (depends on the network)");
    }

    @Test
    void whereTheFirewallIsOffInAProfileNothingIsRight() {
        PortView view = server().publicOff()
                .rule("r", "Protocol=6|LPort=12397|RA4=10.0.4.11-10.0.4.12|")
                .listens("TCP", "0.0.0.0", 12397, 7, DC)
                .view();
        assertThat(view.planned()).noneMatch(cells -> cells.mark() == PortMark.RIGHT);
        PortCells cells = at(view, "TCP 12397");
        assertThat(cells.mark()).isEqualTo(PortMark.WIDE);
        assertThat(said(cells.profiles())).contains("Public (firewall open)");
        assertThat(said(cells.from())).contains("Public: any address");
        assertThat(view.notices()).extracting(SeenServer::said).anyMatch(n -> n.contains("profile Public"));
    }

    @Test
    void whatWasNotSeenIsNotSaidToBeRightOrWrong() {
        PortView view = server().view(path -> Optional.empty(), server().registry() + ",'listeners':[]");
        assertThat(view.planned()).allMatch(cells -> cells.mark() == PortMark.UNSEEN);
        PortCells cells = at(view, "TCP 12397");
        assertThat(said(cells.rules())).isEqualTo("not seen");
        assertThat(said(cells.from())).isEqualTo("not seen");
        assertThat(said(cells.verdict())).startsWith("Could not check");
        assertThat(SeenServer.sentences(view)).allMatch(sentence -> sentence.contains("not checked"));
    }

    private static SeenServer rightAndWide() {
        return server().rule("r", "Protocol=6|LPort=12397|RA4=10.0.4.11-10.0.4.12|")
                .rule("w", "Protocol=6|LPort=12401|");
    }

    @Test
    void whileWindowsFirewallDoesNotRunNothingIsRight() {
        PortView view = rightAndWide().firewallService("stopped").view();
        assertThat(view.planned()).noneMatch(cells -> cells.mark() == PortMark.RIGHT);
        assertThat(at(view, "TCP 12397").mark()).isEqualTo(PortMark.WIDE);
        assertThat(view.notices()).extracting(SeenServer::said).anyMatch(notice -> notice.contains("MpsSvc"));
    }

    @Test
    void whereAnotherFirewallIsInChargeWindowsRulesSayNothing() {
        PortView view = rightAndWide().otherFirewall().view();
        assertThat(view.planned()).allMatch(cells -> cells.mark() == PortMark.UNSEEN);
        assertThat(said(at(view, "TCP 12397").verdict())).contains("Other Wall");
        assertThat(view.notices()).extracting(SeenServer::said).anyMatch(notice -> notice.contains("Other Wall"));
    }

    @Test
    void whereNobodyKnowsWhoIsInChargeNothingIsRightAndWhatIsWideStaysWide() {
        PortView view = rightAndWide().chargeUnseen().view();
        assertThat(at(view, "TCP 12397").mark()).isEqualTo(PortMark.UNSEEN);
        assertThat(said(at(view, "TCP 12397").verdict())).startsWith("Which firewall is in charge was not seen");
        assertThat(at(view, "TCP 12401").mark()).isEqualTo(PortMark.WIDE);
        assertThat(view.notices()).isNotEmpty();
        assertThat(said(view.nothingExtra())).contains("cannot be said");
    }

    @Test
    void theSignerIsNamedWhereItIsKnown() {
        SeenServer server = server().listens("TCP", "0.0.0.0", 12397, 7, DC);
        PortView view = server.view(
                path -> path.endsWith("dc.exe") ? Optional.of("Schneider Electric") : Optional.empty(),
                server.sections());
        assertThat(said(at(view, "TCP 12397").listeners())).isEqualTo("dc.exe (PID 7), signed by Schneider Electric");
    }

    @Test
    void manyRulesAreCountedAndNotDropped() {
        SeenServer server = server();
        for (int i = 0; i < 9; i++) {
            server.rule("rule" + i, "Protocol=6|LPort=12397|RA4=10.9.0." + 2 * i + "|");
        }
        PortCells cells = at(server.view(), "TCP 12397");
        assertThat(said(cells.rules())).endsWith("and 3 more");
        assertThat(said(cells.from())).endsWith("and 3 more");
    }

    @Test
    void whoIsConnectedIsNamed() {
        PortCells cells = at(
                server().listens("TCP", "0.0.0.0", 12397, 7, DC)
                        .connected(12397, "10.0.4.31", 50001)
                        .view(),
                "TCP 12397");
        assertThat(said(cells.connected())).isEqualTo("10.0.4.31");
    }
}
