package punchlist.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.machine.Machine;
import punchlist.scope.Scope;

class AdapterZonesTest {

    private static final Scope SCOPE = Recorded.scope("{'igss':{'stations':['10.20.6.21'],'uaClients':['10.30.0.7']},"
            + "'plcPorts':[{'protocol':'TCP','port':502,'remote':'192.168.40.51'}]}");

    private static List<Finding> judge(Machine machine) {
        return Recorded.judge("IGSS-PUR-1", machine, SCOPE);
    }

    static Stream<Arguments> machines() {
        return Stream.of(
                Arguments.of(
                        "each adapter in its own zone",
                        new String[] {
                            Nets.adapter("{a}", "PLC", "", "192.168.40.10/24"),
                            Nets.adapter("{b}", "Büro", "10.20.6.1", "10.20.6.10/24")
                        },
                        new String[] {},
                        List.of("adapter {a}: by-hand", "adapter {b}: by-hand")),
                Arguments.of(
                        "PLCs and stations in one subnet",
                        new String[] {Nets.adapter("{a}", "A", "", "10.20.6.10/8", "192.168.40.10/24")},
                        new String[] {},
                        List.of("adapter {a}: fail")),
                Arguments.of(
                        "PLCs and stations in one wide subnet",
                        new String[] {Nets.adapter("{a}", "A", "", "192.168.40.10/1", "10.20.6.9/24")},
                        new String[] {},
                        List.of("adapter {a}: fail")),
                Arguments.of(
                        "PLCs and OPC UA clients on one adapter",
                        new String[] {Nets.adapter("{a}", "A", "", "192.168.40.10/24", "10.30.0.9/24")},
                        new String[] {},
                        List.of("adapter {a}: attention")));
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(
                        "a default gateway among the PLCs",
                        new String[] {Nets.adapter("{a}", "PLC", "192.168.40.1", "192.168.40.10/24")},
                        new String[] {},
                        List.of("adapter {a}: attention")),
                Arguments.of(
                        "a route through the PLC network",
                        new String[] {Nets.adapter("{a}", "PLC", "", "192.168.40.10/24")},
                        new String[] {Nets.route("10.0.0.0", 8, "192.168.40.1", "{a}")},
                        List.of("adapter {a}: attention")),
                Arguments.of(
                        "PLCs behind the router of the stations' network",
                        new String[] {Nets.adapter("{b}", "B", "", "10.20.6.10/24")},
                        new String[] {Nets.route("192.168.40.0", 24, "10.20.6.1", "{b}")},
                        List.of("adapter {b}: attention")),
                Arguments.of(
                        "two ways out, and one leads from the stations to the PLCs",
                        new String[] {
                            Nets.adapter("{b}", "B", "10.20.6.1", "10.20.6.10/24"),
                            Nets.adapter("{c}", "C", "172.16.0.1", "172.16.0.10/24")
                        },
                        new String[] {},
                        List.of("server server: attention", "adapter {b}: attention", "adapter {c}: by-hand")),
                Arguments.of(
                        "two subnets on one wire",
                        new String[] {Nets.adapter("{c}", "C", "", "172.16.0.10/24", "172.17.0.10/24")},
                        new String[] {},
                        List.of("adapter {c}: attention")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"machines", "ways"})
    void judges(String what, String[] adapters, String[] routes, List<String> findings) {
        Machine machine = Nets.machine(Nets.adapters(adapters), Nets.routes(routes));
        assertThat(Recorded.lines(judge(machine))).isEqualTo(findings);
    }

    @Test
    void showsSubnetGatewayAndWhoLivesThereBesideTheQuestion() {
        Scope stations = Recorded.scope("{'igss':{'stations':['10.20.6.21']}}");
        Machine machine = Nets.machine(
                Nets.adapters(Nets.adapter("{b}", "制御ネットワーク", "10.20.6.1", "10.20.6.10/24")), Nets.routes());
        assertThat(Recorded.render(Recorded.only("IGSS-PUR-1", machine, stations)))
                .contains("制御ネットワーク: 10.20.6.0/24")
                .contains("10.20.6.10 (fixed)")
                .contains("default gateway 10.20.6.1")
                .contains("stations")
                .contains("network drawing");
    }

    @Test
    void saysThatRoutesWereNotRead() {
        Machine machine = Nets.machine(Nets.adapters(Nets.adapter("{b}", "B", "", "10.20.6.10/24")));
        assertThat(Recorded.lines(judge(machine))).containsExactly("adapter {b}: by-hand");
        assertThat(Recorded.render(judge(machine).getFirst())).contains("routes were not read");
    }

    @Test
    void cannotCheckWithoutAdapters() {
        assertThat(Recorded.lines(judge(Recorded.machine("")))).containsExactly("server server: could-not-check");
        assertThat(Recorded.lines(judge(Nets.machine("'adapters':[]", "'routes':[]"))))
                .containsExactly("server server: could-not-check");
    }
}
