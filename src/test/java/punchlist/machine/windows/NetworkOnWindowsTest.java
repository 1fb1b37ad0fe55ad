package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import punchlist.machine.Adapter;
import punchlist.machine.Adapters;
import punchlist.machine.network.IpInterface;
import punchlist.machine.network.IpInterfaceTable;
import punchlist.machine.network.IpInterfaces;
import punchlist.machine.network.NeighbourTable;
import punchlist.machine.network.Neighbours;
import punchlist.machine.network.PortProxies;
import punchlist.machine.network.PortProxy;
import punchlist.machine.network.Route;
import punchlist.machine.network.Routes;
import punchlist.reading.Answer;
import punchlist.reading.Why;

@Tag("windows")
class NetworkOnWindowsTest {

    private static List<String> adapters() {
        return ThisWindows.known(new Adapters()).all().stream()
                .map(Adapter::id)
                .map(id -> id.toUpperCase(Locale.ROOT))
                .toList();
    }

    @Test
    void everyRouteLeavesByAnAdapterThatIsListed() {
        List<Route> routes = ThisWindows.known(new Routes()).all();
        assertThat(routes).isNotEmpty().allSatisfy(route -> {
            assertThat(route.prefix()).isBetween(0, route.destination().contains(":") ? 128 : 32);
            assertThat(route.adapter().toUpperCase(Locale.ROOT)).isIn(adapters());
        });
    }

    @Test
    void aDefaultRouteGoesToTheGatewayOfItsAdapter() {
        List<Adapter> adapters = ThisWindows.known(new Adapters()).all();
        assertThat(ThisWindows.known(new Routes()).all())
                .filteredOn(route -> route.isDefault() && route.nextHop().isPresent())
                .allSatisfy(route -> assertThat(adapters)
                        .filteredOn(adapter -> adapter.id().equalsIgnoreCase(route.adapter()))
                        .singleElement()
                        .satisfies(adapter -> assertThat(adapter.gateways())
                                .contains(route.nextHop().orElseThrow())));
    }

    @Test
    void neighboursAreOnListedAdapters() {
        Answer<NeighbourTable> answer = ThisWindows.ask(new Neighbours());
        assertThat(answer instanceof Answer.Known || Wine.isHere())
                .as("%s", answer)
                .isTrue();
        assertThat(answer.toOptional().stream().flatMap(table -> table.all().stream()))
                .allSatisfy(neighbour ->
                        assertThat(neighbour.adapter().toUpperCase(Locale.ROOT)).isIn(adapters()));
    }

    @Test
    void forwardingIsReadOrSaidToBeLacking() {
        Answer<IpInterfaceTable> answer = ThisWindows.ask(new IpInterfaces());
        if (answer instanceof Answer.Unread<IpInterfaceTable>(Why why)) {
            assertThat(why).isInstanceOf(Why.Unsupported.class);
        } else {
            assertThat(answer.toOptional().orElseThrow().all())
                    .extracting(IpInterface::family)
                    .contains(IpInterface.Family.IPV4);
        }
    }

    @Test
    void aPlantedPortProxyIsFound() {
        String key = PortProxy.Kind.V4TOV4.key();
        assertThat(ThisWindows.known(new PortProxies()).all()).isEmpty();
        Advapi32Util.registryCreateKey(WinReg.HKEY_LOCAL_MACHINE, key);
        try {
            Advapi32Util.registrySetStringValue(WinReg.HKEY_LOCAL_MACHINE, key, "0.0.0.0/8080", "10.0.0.9/502");
            assertThat(ThisWindows.known(new PortProxies()).all())
                    .containsExactly(new PortProxy(PortProxy.Kind.V4TOV4, "0.0.0.0/8080", "10.0.0.9/502"));
        } finally {
            for (String left : List.of(key, PortProxies.KEY + "\\v4tov4", PortProxies.KEY)) {
                ThisWindows.removeKey(left);
            }
        }
        assertThat(ThisWindows.known(new PortProxies()).all()).isEmpty();
    }
}
