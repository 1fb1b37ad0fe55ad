package punchlist.check.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.machine.Listener;
import punchlist.machine.Peer;
import punchlist.machine.firewall.RuleText;

class FlightTest {

    private static final String SERVER = "C:\\IGSS32\\dataServer.exe";
    private static final Listener SOCKET =
            new Listener(Listener.Protocol.TCP, "0.0.0.0", 12401, 77, Optional.of(SERVER), List.of());
    private static final Map<Profile, ProfileState> AS_INSTALLED =
            Map.of(Profile.DOMAIN, ProfileState.asInstalled(), Profile.PUBLIC, ProfileState.asInstalled());

    private static Rule rule(String id, String text) {
        return new Rule(id, true, RuleText.parse("v2.31|Active=TRUE|" + text + "|"));
    }

    private static Peer in(String from) {
        return new Peer(Listener.Protocol.TCP, "10.0.4.7", 12401, from, 50123, 77, Optional.of(SERVER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=12401; Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=12401|RA4=10.0.4.0/24; 10.0.5.31",
                "Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=12401; Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=12401|RA4=10.0.0.0/8; none",
                "Action=Allow|Active=TRUE|Dir=In|Protocol=6|App=C:\\IGSS32\\dataserver.exe; Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=12402; 10.0.4.30, 10.0.5.31",
                "Action=Allow|Active=TRUE|Dir=In|App=C:\\other.exe; Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=12402; none",
                "Action=Allow|Active=TRUE|Dir=In|RA4=LocalSubnet; Action=Allow|Active=TRUE|Dir=In|RA4=10.0.4.30; 10.0.5.31",
                "Action=Allow|Active=TRUE|Dir=In|Profile=Domain; Action=Allow|Active=TRUE|Dir=In|Profile=Public; 10.0.4.30, 10.0.5.31"
            })
    void connectionsThatCameInAndWouldNoLonger(String before, String after, String cut) {
        Flight flight = new Flight(List.of(rule("a", before)), List.of(rule("a", after)), AS_INSTALLED);
        List<Flight.Cut> cuts = flight.cut(List.of(in("10.0.4.30"), in("10.0.5.31")), List.of(SOCKET));
        assertThat(String.join(
                        ", ", cuts.stream().map(c -> c.peer().remoteAddress()).toList()))
                .isEqualTo(cut == null ? "" : cut);
    }

    @Test
    void whereNoProfileWasReadTheRulesAreTakenToCount() {
        Flight flight = new Flight(
                List.of(rule("a", "Action=Allow|Active=TRUE|Dir=In|LPort=12401|Protocol=6")), List.of(), Map.of());
        assertThat(flight.narrowed(List.of(SOCKET))).containsExactly(SOCKET);
    }
}
