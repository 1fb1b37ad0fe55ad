package punchlist.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import punchlist.check.Recorded;
import punchlist.machine.Adapters;
import punchlist.machine.Machine;
import punchlist.machine.network.Routes;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

class NetworkPictureTest {

    private static NetworkPicture picture(Machine machine, Scope scope) {
        Readings readings = Readings.of(List.of(machine.ask(new Adapters()), machine.ask(new Routes())));
        return NetworkPicture.of(readings, scope).orElseThrow();
    }

    private static List<String> lines(NetworkPicture picture) {
        return picture.places().stream()
                .map(place -> place.reach() + " " + place.name() + " " + place.range() + " " + place.own() + " "
                        + place.fixing() + " " + place.onward() + " " + place.inOrder())
                .toList();
    }

    @Test
    void putsTheScopesPeopleIntoTheSubnetsOfTheAdapters() {
        Machine machine = Nets.machine(
                Nets.adapters(
                        Nets.adapter("{a}", "PLC", "", "192.168.40.10/24", "fe80::1/64"),
                        Nets.adapter("{b}", "Office", "10.20.6.1", "10.20.6.117/23")),
                Nets.routes());
        Scope scope = Recorded.scope("{'igss':{'stations':['10.20.7.5'],'partner':'10.20.6.2'},"
                + "'plcPorts':[{'protocol':'TCP','port':502,'remote':'192.168.40.50-192.168.40.60'}],"
                + "'endpoints':[{'kind':'opcua','url':'opc.tcp://192.168.40.51:4840','owner':'plc'},"
                + "{'kind':'mqtt','url':'mqtt://broker.example:1883','owner':'broker'},"
                + "{'kind':'opcua','url':'opc.tcp://127.0.0.1:4840','owner':'plc'}]}");
        NetworkPicture picture = picture(machine, scope);
        assertThat(lines(picture))
                .containsExactly(
                        "ATTACHED PLC 192.168.40.0/24 [192.168.40.10] FIXED [] [PLCS]",
                        "ATTACHED Office 10.20.6.0/23 [10.20.6.117] FIXED [10.20.6.1] [PARTNER, STATIONS]");
        assertThat(picture.unplaced()).containsExactly("broker.example");
    }

    @Test
    void drawsWhatARouterLeadsTo() {
        Machine machine = Nets.machine(
                Nets.adapters(Nets.adapter("{a}", "Control", "10.1.0.1", "10.1.0.9/24")),
                Nets.routes(
                        Nets.route("0.0.0.0", 0, "10.1.0.1", "{A}"),
                        Nets.route("10.5.0.0", 16, "10.1.0.2", "{A}"),
                        Nets.route("10.5.1.0", 24, "10.1.0.3", "{A}"),
                        Nets.route("10.9.0.0", 16, "10.1.0.4", "{A}"),
                        Nets.route("10.1.0.128", 25, "10.1.0.5", "{A}"),
                        Nets.route("224.0.0.0", 4, "10.1.0.5", "{A}")));
        Scope scope = Recorded.scope(
                "{'igss':{'stations':['172.16.0.5']},'plcPorts':["
                        + "{'protocol':'TCP','port':502,'remote':'10.5.1.7'},{'protocol':'TCP','port':102,'remote':'10.5.1.8'}]}");
        assertThat(lines(picture(machine, scope)))
                .containsExactly(
                        "ATTACHED Control 10.1.0.0/24 [10.1.0.9] FIXED [10.1.0.1] []",
                        "ROUTED Control 10.5.1.0/24 [] NONE [10.1.0.3] [PLCS]",
                        "ROUTED Control 172.16.0.5 [] NONE [10.1.0.1] [STATIONS]",
                        "ROUTED Control 10.5.0.0/16 [] NONE [10.1.0.2] []",
                        "ROUTED Control 10.9.0.0/16 [] NONE [10.1.0.4] []");
    }

    @Test
    void withoutRoutesTheDefaultGatewayLeadsElsewhereAndWithoutOneNothingDoes() {
        Scope scope = Recorded.scope("{'plcPorts':[{'protocol':'TCP','port':502,'remote':'10.5.1.7'}]}");
        Machine with = Nets.machine(Nets.adapters(Nets.adapter("{a}", "A", "10.1.0.1", "10.1.0.9/24")));
        assertThat(lines(picture(with, scope))).last().isEqualTo("ROUTED A 10.5.1.7 [] NONE [10.1.0.1] [PLCS]");
        Machine without = Nets.machine(Nets.adapters(Nets.adapter("{a}", "A", "", "10.1.0.9/24")));
        assertThat(lines(picture(without, scope))).last().isEqualTo("UNREACHED  10.5.1.7 [] NONE [] [PLCS]");
    }

    @Test
    void knowsSixAsWellAsFour() {
        Machine machine = Nets.machine(
                Nets.adapters(Nets.adapter("{a}", "A", "fe80::99", "10.1.0.9/24", "fd00:1::9/64", "fd00:1::8/64")),
                Nets.routes());
        Scope scope = Recorded.scope("{'igss':{'uaClients':['fd00:1::20']}}");
        assertThat(lines(picture(machine, scope)))
                .containsExactly(
                        "ATTACHED A 10.1.0.0/24 [10.1.0.9] FIXED [] []",
                        "ATTACHED A fd00:1:0:0:0:0:0:0/64 [fd00:1::9, fd00:1::8] FIXED [fe80::99] [CLIENTS]");
    }

    @Test
    void leavesOutLoopbackTunnelAndWhatIsDown() {
        Machine machine = Nets.machine(Nets.adapters(
                Nets.adapter("{a}", "A", "", "10.1.0.9/24").replace("'up':true", "'up':false"),
                Nets.adapter("{l}", "L", "", "127.0.0.1/8").replace("ethernet", "loopback"),
                Nets.adapter("{t}", "T", "", "10.8.0.9/24").replace("ethernet", "tunnel"),
                Nets.adapter("{n}", "N", "")));
        assertThat(lines(picture(machine, Scope.unsaid()))).containsExactly("ATTACHED N  [] NONE [] []");
    }

    @Test
    void thereIsNoneWithoutAdapters() {
        Machine machine = Recorded.machine("");
        Readings readings = Readings.of(List.of(machine.ask(new Adapters()), machine.ask(new Routes())));
        assertThat(NetworkPicture.of(readings, Scope.unsaid())).isEmpty();
    }
}
