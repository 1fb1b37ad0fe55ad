package punchlist.check.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Recorded;
import punchlist.text.BundledTexts;
import punchlist.text.Phrase;

class HealthTest {

    private static final String RDP = "{'protocol':'TCP','address':'0.0.0.0','port':3389,'pid':1204,"
            + "'process':'C:\\\\Windows\\\\System32\\\\svchost.exe','services':['TermService']}";
    private static final String IGSS =
            "{'protocol':'TCP','address':'0.0.0.0','port':12397,'pid':5120," + "'process':'C:\\\\IGSS\\\\dc.exe'}";
    private static final String KEPWARE = "{'protocol':'TCP','address':'0.0.0.0','port':49320,'pid':3316,"
            + "'process':'C:\\\\Kepware\\\\server_runtime.exe','services':['KEPServerEXV6']}";

    // services

    @Test
    void aServiceThatRanAndDoesNotIsALoss() {
        Health health = between(
                services("'Kep':{'state':'running','start':'automatic','displayName':'Kepware'}"),
                services("'kep':{'state':'stopped','start':'automatic','displayName':'Kepware'}"));

        assertThat(lines(health)).containsExactly("service Kep (Kepware) stops");
        assertThat(health.stops()).isTrue();
    }

    @Test
    void aServiceThatIsNoLongerThereIsALoss() {
        assertThat(lines(between(services("'Kep':{'state':'running','start':'automatic'}"), services(""))))
                .containsExactly("service Kep stops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped", "paused", "start-pending"})
    void aServiceThatDidNotRunBeforeIsNoLoss(String state) {
        assertThat(between(
                                services("'Kep':{'state':'" + state + "','start':'automatic'}"),
                                services("'Kep':{'state':'stopped','start':'automatic'}"))
                        .losses())
                .isEmpty();
    }

    @Test
    void aServiceThatIsStartingAgainIsNeitherLostNorSeen() {
        Health health = between(
                services("'Kep':{'state':'running','start':'automatic'}"),
                services("'Kep':{'state':'start-pending','start':'automatic'}"));

        assertThat(health.losses()).isEmpty();
        assertThat(texts(health.unseen())).first().asString().contains("Kep is being started");
    }

    @Test
    void aServiceThatStopsByItselfIsSaidAndStopsNothing() {
        String triggers = ",'registrySubkeys':{'64':{'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\sppsvc':"
                + "['Security','TriggerInfo']}}";
        Health health = between(
                services(
                        "'sppsvc':{'state':'running','start':'automatic'},'wuauserv':{'state':'running','start':'manual'},"
                                + "'CDPUserSvc_1a2b3c':{'state':'running','start':'automatic'}"),
                services(
                                "'sppsvc':{'state':'stopped','start':'automatic'},'wuauserv':{'state':'stopped','start':'manual'}")
                        + triggers);

        assertThat(lines(health))
                .containsExactlyInAnyOrder(
                        "service sppsvc harmless", "service wuauserv harmless", "service CDPUserSvc_1a2b3c harmless");
        assertThat(health.stops()).isFalse();
    }

    // listeners

    @Test
    void aPortNobodyListensOnAnyMoreIsALoss() {
        assertThat(lines(between(listeners(RDP, IGSS), listeners(IGSS))))
                .containsExactly("listener TCP 0.0.0.0:3389 svchost.exe (TermService) stops");
    }

    @Test
    void aPortThatAnotherProgramHoldsNowIsALoss() {
        assertThat(lines(between(listeners(IGSS), listeners(IGSS.replace("dc.exe", "other.exe")))))
                .containsExactly("listener TCP 0.0.0.0:12397 dc.exe stops");
    }

    @Test
    void aProgramThatWasStartedAgainOrCouldNotBeReadIsTheSame() {
        String unread = IGSS.replaceAll(",'process':'[^']*'", "").replace("5120", "77");
        assertThat(between(listeners(IGSS), listeners(unread)).losses()).isEmpty();
        assertThat(between(listeners(IGSS), listeners(IGSS.replace("5120", "78").replace("dc.exe", "DC.EXE")))
                        .losses())
                .isEmpty();
    }

    @Test
    void aPortHandedOutByWindowsCountsOnlyForAService() {
        assertThat(lines(between(
                        listeners(KEPWARE, KEPWARE.replace("49320", "50001").replaceAll(",'services':.*]", "")),
                        listeners())))
                .containsExactly("listener TCP 0.0.0.0:49320 server_runtime.exe (KEPServerEXV6) stops");
    }

    @Test
    void whatWindowsOffersAtAnotherPortThanBeforeHasMoved() {
        String log = RDP.replace("3389", "49666").replace("TermService", "EventLog");
        assertThat(between(listeners(log), listeners(log.replace("49666", "49670")))
                        .losses())
                .isEmpty();
        assertThat(between(listeners(log, log.replace("49666", "49667")), listeners(log.replace("49666", "49670")))
                        .losses())
                .hasSize(2);
        assertThat(between(listeners(KEPWARE), listeners(KEPWARE.replace("49320", "49321")))
                        .losses())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {5353, 1900, 49152, 61234})
    void udpSocketsThatComeAndGoAreNoLoss(int port) {
        assertThat(between(
                                listeners(IGSS.replace("12397", Integer.toString(port))
                                        .replace("TCP", "UDP")),
                                listeners())
                        .losses())
                .isEmpty();
    }

    @Test
    void aServicesUdpPortIsALoss() {
        assertThat(between(listeners(RDP.replace("TCP", "UDP")), listeners()).losses())
                .hasSize(1);
    }

    // peers

    @Test
    void aPeerWithoutAConnectionLeftIsALoss() {
        String before = listeners(RDP) + "," + peers(peer(3389, "10.0.0.9", 50000), peer(3389, "10.0.0.9", 50001));
        assertThat(lines(between(before, listeners(RDP) + "," + peers())))
                .containsExactly("peer 10.0.0.9 > TCP 3389 stops");
        assertThat(between(before, listeners(RDP) + "," + peers(peer(3389, "10.0.0.9", 50777)))
                        .losses())
                .isEmpty();
        assertThat(between(before, listeners(RDP) + "," + peers(peer(3389, "10.0.0.8", 50000)))
                        .losses())
                .hasSize(1);
    }

    @Test
    void aConnectionThatThisComputerBeganIsNoPeer() {
        String before = listeners(RDP) + "," + peers(peer(50123, "10.0.0.9", 443));
        assertThat(between(before, listeners(RDP) + "," + peers()).losses()).isEmpty();
    }

    @Test
    void aPortOnAnotherAddressIsNotWhereThePeerCameIn() {
        String elsewhere = listeners(RDP.replace("0.0.0.0", "10.9.9.9"));
        assertThat(between(elsewhere + "," + peers(peer(3389, "10.0.0.9", 50000)), elsewhere + "," + peers())
                        .losses())
                .isEmpty();
    }

    // what was not seen

    @Test
    void whatCouldNotBeReadIsSaidAndCountsAsNoLoss() {
        Health health = between(
                "'services':{'unread':{'reasonCode':'denied','missingRight':'administrator'}},'peers':[]",
                services("") + "," + listeners());

        assertThat(health.losses()).isEmpty();
        assertThat(texts(health.unseen()))
                .satisfiesExactly(
                        services -> assertThat(services).contains("services", "administrator"),
                        listeners -> assertThat(listeners).contains("ports", "recording"),
                        peers -> assertThat(peers).contains("connections", "recording"));
    }

    // looking twice

    @Test
    void whatWasThereForAMomentOnlyIsNoLoss() {
        HealthLook steady = look(listeners(RDP) + "," + peers(peer(3389, "10.0.0.9", 1), peer(3389, "10.0.0.8", 1)))
                .steady(look(listeners(RDP, IGSS) + "," + peers(peer(3389, "10.0.0.9", 2))));
        HealthLook gone = look(listeners() + "," + peers());

        assertThat(lines(Health.between(steady, gone, s -> false)))
                .containsExactly(
                        "listener TCP 0.0.0.0:3389 svchost.exe (TermService) stops", "peer 10.0.0.9 > TCP 3389 stops");
    }

    @Test
    void whatIsThereAtOneOfTheLooksAfterwardsIsNotLost() {
        String running = services("'Kep':{'state':'running','start':'automatic'}") + "," + listeners(RDP);
        String stopped = services("'Kep':{'state':'stopped','start':'automatic'}") + "," + listeners();
        HealthLook seen = look(stopped).seen(look(running));

        assertThat(Health.between(look(running), seen, s -> false).losses()).isEmpty();
        assertThat(Health.between(look(running), look(stopped).seen(look("'services':{}")), s -> false)
                        .unseen())
                .hasSize(2);
    }

    private static Health between(String before, String after) {
        return Health.between(look(before), look(after), Health.triggersOf(Recorded.machine(after)));
    }

    private static HealthLook look(String sections) {
        return HealthLook.at(Recorded.machine(sections));
    }

    private static String services(String services) {
        return "'services':{" + services + "}";
    }

    private static String listeners(String... listeners) {
        return "'listeners':[" + String.join(",", listeners) + "]";
    }

    private static String peers(String... peers) {
        return "'peers':[" + String.join(",", peers) + "]";
    }

    private static String peer(int local, String remote, int port) {
        return "{'protocol':'TCP','localAddress':'10.0.0.1','localPort':" + local + ",'remoteAddress':'" + remote
                + "','remotePort':" + port + "}";
    }

    private static List<String> lines(Health health) {
        return health.losses().stream()
                .map(l -> l.kind().key() + " " + l.what() + (l.stops() ? " stops" : " harmless"))
                .toList();
    }

    private static List<String> texts(List<Phrase> phrases) {
        return phrases.stream().map(BundledTexts.in(Locale.ENGLISH)::render).toList();
    }
}
