package punchlist.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.Subject;
import punchlist.check.VerdictKind;
import punchlist.machine.Machine;
import punchlist.scope.Scope;

class FixedPrivateAddressesTest {

    private static Machine adapter(String kind, boolean up, boolean dhcp, String... addresses) {
        return Recorded.machine("'adapters':[" + json("{a}", kind, up, dhcp, addresses) + "]");
    }

    private static String json(String id, String kind, boolean up, boolean dhcp, String... addresses) {
        StringBuilder list = new StringBuilder();
        for (String address : addresses) {
            list.append(list.isEmpty() ? "" : ",").append("{'address':'" + address + "','prefix':24}");
        }
        return "{'id':'" + id + "','name':'Ethernet','kind':'" + kind + "','up':" + up + ",'dhcp':" + dhcp
                + ",'addresses':[" + list + "]}";
    }

    private static Finding judge(Machine machine) {
        return Recorded.only("IGSS-NET-2", machine, Scope.unsaid());
    }

    @ParameterizedTest(name = "{0} with DHCP {1} gives {2}")
    @CsvSource({
        "10.0.4.1, false, PASS",
        "10.255.255.255, false, PASS",
        "172.16.0.1, false, PASS",
        "172.31.255.254, false, PASS",
        "172.32.0.1, false, FAIL",
        "172.15.255.255, false, FAIL",
        "192.168.1.1, false, PASS",
        "192.169.1.1, false, FAIL",
        "8.8.8.8, false, FAIL",
        "fd12::1, false, PASS",
        "2001:db8::1, false, FAIL",
        "10.0.4.1, true, FAIL",
        "169.254.3.4, true, FAIL",
        "169.254.3.4, false, FAIL",
        "100.64.0.1, false, ATTENTION",
        "100.64.0.1, true, FAIL",
        "fd12::1, true, PASS",
    })
    void judgesAnAddress(String address, boolean dhcp, VerdictKind verdict) {
        Finding finding = judge(adapter("ethernet", true, dhcp, address));
        assertThat(finding.verdict().kind()).isEqualTo(verdict);
        assertThat(finding.subject().kind()).isEqualTo(Subject.Kind.ADAPTER);
        assertThat(finding.subject().id()).isEqualTo("{a}");
        assertThat(Recorded.render(finding)).contains(address);
    }

    @Test
    void ignoresLinkLocalAddressesBesideOthers() {
        assertThat(judge(adapter("ethernet", true, false, "fe80::1", "10.0.0.1"))
                        .verdict()
                        .kind())
                .isEqualTo(VerdictKind.PASS);
    }

    @Test
    void aPublicAddressBesideAPrivateOneFails() {
        assertThat(judge(adapter("ethernet", true, false, "10.0.0.1", "9.9.9.9"))
                        .verdict()
                        .kind())
                .isEqualTo(VerdictKind.FAIL);
    }

    @Test
    void anAdapterWithoutAddressIsNotApplicableBesideOneThatHasSome() {
        Machine machine = Recorded.machine("'adapters':[" + json("{a}", "ethernet", true, true) + ","
                + json("{b}", "wifi", true, false, "10.0.0.1") + "]");
        assertThat(Recorded.lines(Recorded.judge("IGSS-NET-2", machine, Scope.unsaid())))
                .containsExactly("adapter {a}: not-applicable", "adapter {b}: pass");
    }

    @Test
    void cannotCheckWhereNothingIsUpOrReadOrUnderstood() {
        assertThat(judge(adapter("ethernet", false, false, "10.0.0.1"))
                        .verdict()
                        .kind())
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(judge(adapter("loopback", true, false, "127.0.0.1"))
                        .verdict()
                        .kind())
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(judge(adapter("ethernet", true, true, "fe80::1")).verdict().kind())
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(judge(adapter("ethernet", true, false, "ten")).verdict().kind())
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(judge(Recorded.machine("")).verdict().kind()).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(judge(Recorded.machine("'adapters':null")).verdict().kind()).isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }
}
