package punchlist.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import punchlist.machine.Listener;
import punchlist.machine.network.IpInterface;
import punchlist.machine.network.IpInterfaceTable;
import punchlist.machine.network.IpInterfaces;
import punchlist.machine.network.Neighbour;
import punchlist.machine.network.NeighbourTable;
import punchlist.machine.network.Neighbours;
import punchlist.machine.network.PortProxies;
import punchlist.machine.network.PortProxy;
import punchlist.machine.network.PortProxyTable;
import punchlist.machine.network.Route;
import punchlist.machine.network.RouteTable;
import punchlist.machine.network.Routes;
import punchlist.machine.network.SeenConnection;
import punchlist.machine.network.SeenConnections;
import punchlist.machine.network.SeenTable;
import punchlist.session.KindsTest.Sample;

/** Samples of what is asked about networks. */
final class NetworkSamples {

    private NetworkSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                new Sample<>(
                        new Routes(),
                        new RouteTable(List.of(
                                new Route("0.0.0.0", 0, Optional.of("10.0.0.1"), "{a}", 35, Route.Origin.DHCP),
                                new Route("fd00::", 64, Optional.empty(), "", 4_294_967_295L, Route.Origin.OTHER)))),
                new Sample<>(
                        new Neighbours(),
                        new NeighbourTable(List.of(
                                new Neighbour(
                                        "10.0.0.9", Optional.of("00-1B-1B-AA-00-01"), "{a}", Neighbour.State.REACHABLE),
                                new Neighbour("fe80::1", Optional.empty(), "", Neighbour.State.UNKNOWN)))),
                new Sample<>(
                        new IpInterfaces(),
                        new IpInterfaceTable(List.of(new IpInterface("{a}", IpInterface.Family.IPV6, true, false)))),
                new Sample<>(
                        new SeenConnections(),
                        new SeenTable(
                                Instant.parse("2026-11-22T10:00:00Z"),
                                Instant.parse("2026-11-22T11:00:00Z"),
                                1_800,
                                2,
                                List.of(new SeenConnection(
                                        SeenConnection.Way.OUT,
                                        Listener.Protocol.TCP,
                                        1883,
                                        "fe80::9",
                                        List.of("C:\\Kep\\server_runtime.exe"),
                                        Instant.parse("2026-11-22T10:00:02Z"),
                                        Instant.parse("2026-11-22T10:59:58Z"),
                                        17)))),
                new Sample<>(
                        new PortProxies(),
                        new PortProxyTable(
                                List.of(new PortProxy(PortProxy.Kind.V4TOV6, "0.0.0.0/8080", "10.0.0.9/502")))));
    }
}
