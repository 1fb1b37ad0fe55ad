package punchlist.remedy.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.check.FirewallSections.allow;
import static punchlist.check.FirewallSections.profiles;
import static punchlist.check.FirewallSections.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Recorded;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.FirewallRules;
import punchlist.machine.Outcome;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.reading.Answer;
import punchlist.reading.Settable;
import punchlist.scope.Scope;
import punchlist.session.Kinds;

/** What was mended in the firewall is taken back, unless somebody else changed it meanwhile. */
class TakenBackTest {

    private static final Scope STATIONS = Recorded.scope("{'igss':{'version':16,'components':['operator-stations'],"
            + "'stations':['10.0.4.11']},'kepware':{'interfaces':[]}}");
    private static final String PORT = "IGSS-PORT-12401";
    private static final OwnFirewallRule OURS = new OwnFirewallRule("Punchlist: IGSS Data Server, TCP 12401");
    private static final ForeignRuleSwitch WIDE = new ForeignRuleSwitch("wide");

    private static Mending mending(String local) {
        return new Mending(Recorded.machine(rules(local, "") + ",'listeners':[],'peers':[]," + profiles("")), STATIONS);
    }

    private static String own(String addresses) {
        return "'{own}':'v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=12401|" + addresses + "Name="
                + OURS.name() + "|EmbedCtxt=Punchlist|'";
    }

    private static <T> void somebodyElseSets(Mending mending, Settable<T> at, T value) {
        RecordedSetters.on((RecordedMachine) mending.machine()).set(at, Answer.known(value));
    }

    private static Outcome takeBack(Mending mending, Change<?> change) {
        RecordedMachine machine = (RecordedMachine) mending.machine();
        return new DirectWorkbench(machine, RecordedSetters.on(machine), Kinds.questions())
                .takeBack(change.turnedRound());
    }

    private static Change<?> at(List<Change<?>> made, Object place) {
        return made.stream()
                .filter(change -> change.at().equals(place))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOwnRuleThatSomebodyElseWidenedStaysAndTheOthersAreTakenBack() {
        Mending mending = mending(allow("wide", "LPort=12401|"));
        List<Change<?>> made = mending.make(mending.plans(PORT));
        somebodyElseSets(mending, OURS, OURS.allowing("Protocol=6|LPort=12401|RA4=10.0.4.0/255.255.255.0|"));
        assertThat(takeBack(mending, at(made, OURS))).isInstanceOf(Outcome.Moved.class);
        assertThat(takeBack(mending, at(made, WIDE)).stands()).isTrue();
        assertThat(mending.rules().toString())
                .contains("RA4=10.0.4.0/255.255.255.0")
                .contains("Active=TRUE|Dir=In|Protocol=6|LPort=12401|Name=wide");
    }

    @Test
    void aRuleThatSomebodyElseSwitchedOnAgainIsLeftAsItIs() {
        Mending mending = mending(allow("wide", "LPort=12401|"));
        List<Object> before = mending.rules();
        List<Change<?>> made = mending.make(mending.plans(PORT));
        somebodyElseSets(mending, WIDE, RuleSwitch.ON);
        takeBack(mending, at(made, WIDE));
        assertThat(takeBack(mending, at(made, OURS)).stands()).isTrue();
        assertThat(mending.rules()).isEqualTo(before);
    }

    @Test
    void anOwnRuleOfAnEarlierTimeIsPutBackWithItsTextAndItsId() {
        Mending mending = mending(own("RA4=10.9.9.9|"));
        List<Object> before = mending.rules();
        List<Change<?>> made = mending.make(mending.plans(PORT));
        assertThat(mending.rules().toString()).contains("10.0.4.11").doesNotContain("10.9.9.9");
        mending.takeBack(made);
        assertThat(mending.rules()).isEqualTo(before);
    }

    @Test
    void anOwnRuleThatMeansTheSameIsLeftAsItIsWritten() {
        Mending mending = mending(own("RA4=10.0.4.11/255.255.255.255|") + "," + allow("wide", "LPort=12401|"));
        assertThat(mending.make(mending.plans(PORT)))
                .<Object>extracting(Change::at)
                .containsExactly(WIDE);
    }

    @Test
    void twoOwnRulesOfOneNameAreNotTouched() {
        Mending mending =
                mending(own("RA4=10.9.9.9|") + "," + own("RA4=10.9.9.8|").replace("{own}", "{own2}"));
        List<Object> before = mending.rules();
        assertThat(mending.plans(PORT).stream()
                        .flatMap(plan -> plan.inOrder().stream())
                        .map(Change::at))
                .as("nobody knows which of the two is removed by its name")
                .isEmpty();
        assertThat(mending.rules()).isEqualTo(before);
    }

    /** Rules of all sorts in any order, with fields nobody knows, taken back in the order that undo takes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anyRulesAreTakenBackByteForByte(long seed) {
        Random random = new Random(seed);
        String[] ports = {"LPort=12401|", "LPort=12397|", "LPort=12390-12410|", "", "LPort=5900|", "LPort=445|"};
        String[] remote = {"", "RA4=10.0.4.11|", "RA4=LocalSubnet|", "RA4=10.0.0.0/255.0.0.0|", "RA6=fe80::/64|"};
        String[] more = {"", "Zzz=new|", "Edge=TRUE|", "App=C:\\\\P\\\\x.exe|", "Profile=Public|", "Desc=æøå|"};
        String[] heads = {"Action=Allow|Active=TRUE", "Active=TRUE|Action=Allow", "Action=Allow|Active=FALSE"};
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            all.add("'{" + random.nextInt(1000) + "-" + i + "}':'v2." + random.nextInt(34) + "|"
                    + heads[random.nextInt(heads.length)] + "|Dir=In|Protocol=6|" + ports[random.nextInt(ports.length)]
                    + remote[random.nextInt(remote.length)] + more[random.nextInt(more.length)] + "Name=r" + i + "|'");
        }
        Mending mending = mending(String.join(",", all));
        List<Object> before = mending.rules();
        List<Change<?>> made = new ArrayList<>();
        for (String control : List.of("IGSS-NET-4", PORT, "IGSS-PORT-12397")) {
            made.addAll(mending.make(mending.plans(control)));
        }
        mending.takeBack(made);
        assertThat(mending.rules()).isEqualTo(before);
        assertThat(mending.machine()
                        .ask(new FirewallRules(FirewallRules.Store.LOCAL))
                        .answer()
                        .wasRead())
                .isTrue();
    }
}
