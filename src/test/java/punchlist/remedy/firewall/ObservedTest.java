package punchlist.remedy.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.check.FirewallSections.allow;
import static punchlist.check.FirewallSections.listener;
import static punchlist.check.FirewallSections.peer;
import static punchlist.check.FirewallSections.profiles;
import static punchlist.check.FirewallSections.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Recorded;
import punchlist.machine.Machine;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.text.Phrase;

class ObservedTest {

    private static final String SERVER = "C:\\\\IGSS\\\\Odbcixv16se.exe";

    private static String seen(String way, int port, String address) {
        return ",'seenConnections':{'from':'2026-11-22T10:00:00Z','to':'2026-11-22T11:00:00Z','looks':1800,'leftOut':0,"
                + "'all':[{'way':'" + way + "','protocol':'TCP','port':" + port + ",'address':'" + address
                + "','programs':['" + SERVER
                + "'],'first':'2026-11-22T10:14:03Z','last':'2026-11-22T10:32:05Z','looks':9}]}";
    }

    private static Plan plan(String listeners, String peers, String seen) {
        Machine machine = Recorded.machine(rules(allow("wide", "LPort=20202|"), "") + ",'listeners':[" + listeners
                + "],'peers':[" + peers + "]" + seen + "," + profiles(""));
        Mending mending = new Mending(
                machine, Recorded.scope("{'igss':{'version':16,'components':['odbc'],'odbcStations':['10.0.4.31']}}"));
        return mending.plans("IGSS-ODBC-1").getFirst();
    }

    private static String notice(Plan plan, String key) {
        return plan.whoNotices().stream()
                .filter(phrase -> phrase.key().equals(key))
                .flatMap(phrase -> phrase.arguments().stream())
                .map(Object::toString)
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest(name = "listening now: [{0}]")
    @ValueSource(strings = {"", "yes"})
    void whoCameInWhileSomebodyListenedAndWouldBeCutIsNamedWithItsTime(String now) {
        String listeners = now.isEmpty() ? "" : listener("0.0.0.0", 20202, SERVER.replace("\\\\", "\\"));
        Plan plan = plan(listeners, "", seen("in", 20202, "10.0.9.77"));
        assertThat(notice(plan, "remedy.firewall.cutEarlier"))
                .isEqualTo("10.0.9.77 → TCP 20202 (Odbcixv16se.exe), 2026-11-22 10:32Z");
        assertThat(plan.hazards()).contains(Hazard.STOPS_DATA);
    }

    @Test
    void whoMayComeInAfterwardsIsNotNamed() {
        Plan plan = plan("", "", seen("in", 20202, "10.0.4.31"));
        assertThat(plan.whoNotices()).extracting(Phrase::key).doesNotContain("remedy.firewall.cutEarlier");
        assertThat(plan.hazards()).doesNotContain(Hazard.STOPS_DATA);
    }

    @Test
    void whoIsConnectedNowIsNotNamedTwice() {
        String listeners = listener("0.0.0.0", 20202, SERVER.replace("\\\\", "\\"));
        Plan plan = plan(listeners, peer(20202, "10.0.9.77"), seen("in", 20202, "10.0.9.77"));
        assertThat(notice(plan, "remedy.firewall.cut")).contains("10.0.9.77");
        assertThat(plan.whoNotices()).extracting(Phrase::key).doesNotContain("remedy.firewall.cutEarlier");
    }

    @Test
    void aCallSeenEarlierIsNamedWhereThePortIsBlocked() {
        Machine machine = Recorded.machine(
                rules("", "") + ",'listeners':[],'peers':[]" + seen("out", 1883, "10.0.9.5") + "," + profiles(""));
        Mending mending = new Mending(machine, Recorded.scope("{'igss':{'version':16}}"));
        List<String> named = mending.plans("IGSS-PORT-MQTT").stream()
                .map(plan -> notice(plan, "remedy.calls.cut"))
                .toList();
        assertThat(named).containsExactly("10.0.9.5 TCP 1883, 2026-11-22 10:32Z");
    }
}
