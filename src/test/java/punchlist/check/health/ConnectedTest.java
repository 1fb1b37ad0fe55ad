package punchlist.check.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Recorded;
import punchlist.reference.ReferenceData;
import punchlist.text.BundledTexts;

class ConnectedTest {

    private static final RemoteTools TOOLS =
            RemoteTools.of(ReferenceData.builtIn().table(RemoteTools.TABLE));

    @ParameterizedTest
    @CsvSource({
        "3389,svchost.exe,TermService,Remote Desktop",
        "33890,svchost.exe,TermService,Remote Desktop",
        "5986,System,,Windows Remote Management",
        "5901,winvnc.exe,uvnc_service,VNC",
        "22022,sshd.exe,,SSH",
        "22,other.exe,,SSH",
    })
    void aToolIsKnownByItsServiceItsProgramOrItsPort(int port, String program, String service, String tool) {
        assertThat(lines(
                        listener(port, program, service == null ? "" : service),
                        peer(port, "10.0.0.9", 50000, program)))
                .containsExactly(tool + " from 10.0.0.9, port " + port);
    }

    @Test
    void whateverElseCameInIsNamedByPortAndProgram() {
        assertThat(lines(listener(12397, "dc.exe", ""), peer(12397, "10.0.0.9", 50000, "dc.exe")))
                .containsExactly("Port 12397 of C:\\A\\dc.exe, from 10.0.0.9");
    }

    @Test
    void aToolThatWorksThroughItsMakersServerIsNamedToo() {
        assertThat(lines(
                        listener(135, "svchost.exe", "RpcSs"), peer(50123, "37.1.2.3", 5938, "TeamViewer_Service.exe")))
                .containsExactly("TeamViewer, through 37.1.2.3");
    }

    @Test
    void whatThisComputerBeganAndWhatStaysWithinItIsNotNamed() {
        assertThat(lines(
                        listener(12397, "dc.exe", ""),
                        peer(50123, "37.1.2.3", 443, "browser.exe"),
                        peer(12397, "127.0.0.1", 50000, "dc.exe"),
                        peer(12397, "10.0.0.1", 50000, "dc.exe")))
                .isEmpty();
    }

    @Test
    void severalConnectionsOfOneAreOneLine() {
        assertThat(lines(
                        listener(12397, "dc.exe", ""),
                        peer(12397, "10.0.0.9", 50000, "dc.exe"),
                        peer(12397, "10.0.0.9", 50001, "dc.exe")))
                .hasSize(1);
    }

    @Test
    void whatCannotBeSeenIsSaid() {
        Connected connected = Connected.to(Recorded.machine("'listeners':[]"), TOOLS);

        assertThat(connected.others()).isEmpty();
        assertThat(connected.unseen()).hasSize(1);
    }

    private static List<String> lines(String listener, String... peers) {
        return Connected.to(
                        Recorded.machine("'listeners':[" + listener + "],'peers':[" + String.join(",", peers) + "]"),
                        TOOLS)
                .others()
                .stream()
                .map(BundledTexts.in(Locale.ENGLISH)::render)
                .toList();
    }

    private static String listener(int port, String program, String service) {
        return "{'protocol':'TCP','address':'0.0.0.0','port':" + port + ",'process':'C:\\\\A\\\\" + program
                + "','services':[" + (service.isEmpty() ? "" : "'" + service + "'") + "]}";
    }

    private static String peer(int local, String remote, int port, String program) {
        return "{'protocol':'TCP','localAddress':'10.0.0.1','localPort':" + local + ",'remoteAddress':'" + remote
                + "','remotePort':" + port + ",'process':'C:\\\\A\\\\" + program + "'}";
    }
}
