package punchlist.remedy.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.check.FirewallSections.allow;
import static punchlist.check.FirewallSections.listener;
import static punchlist.check.FirewallSections.profiles;
import static punchlist.check.FirewallSections.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Recorded;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.firewall.RuleBook;
import punchlist.check.health.RemoteTools;
import punchlist.check.ports.PortTable;
import punchlist.machine.Machine;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reference.ReferenceData;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.scope.Scope;
import punchlist.text.BundledTexts;
import punchlist.text.Phrase;

/** Own rules for calls of this computer; each finding is one as the check makes it. */
class CallRulesTest {

    private static final ReferenceData DATA = ReferenceData.builtIn();
    private static final String CALL = "{'protocol':'TCP','localAddress':'10.0.4.2','localPort':50500,"
            + "'remoteAddress':'10.0.9.9','remotePort':1883,'pid':5}";
    private static final String MOBILE = "C:\\IGSS32\\GSS\\IGSSMobileServer.exe";

    private static CallRules.Parameter parameter(CallRules.Use use, String row, int port) {
        return new CallRules.Parameter(
                PortTable.of(DATA.table(PortTable.NAME)),
                RemoteTools.of(DATA.table(RemoteTools.TABLE)),
                use,
                row,
                port,
                List.of("IGSSMobile*.exe"));
    }

    private static Proposal propose(CallRules.Parameter parameter, Subject subject, Machine machine, Scope scope) {
        List<Reading<?>> read = new ArrayList<>();
        for (Question<?> question : new CallRules().needs(parameter, scope, Readings.none())) {
            read.add(machine.ask(question));
        }
        Readings readings = Readings.of(read);
        Phrase phrase = Phrase.of("check.whitelist.on");
        Verdict fail = new Verdict.Fail(new Proof(List.of(readings.get(RuleBook.OWN))), phrase, phrase, phrase);
        return new CallRules().propose(parameter, new Finding(new ControlId("X"), subject, fail), scope, readings);
    }

    private static Machine machine(String local, String listeners, String peers) {
        return Recorded.machine(rules(local, "") + ",'listeners':[" + listeners + "],'peers':[" + peers + "],"
                + profiles(""));
    }

    private static Plan plan(Proposal proposal) {
        return Mending.plans(List.of(proposal)).getFirst();
    }

    @Test
    void plainMqttIsBlockedForEveryProgramAndWhoSpeaksItNowIsNamed() {
        Scope scope = Recorded.scope("{'igss':{'components':['mqtt']},"
                + "'endpoints':[{'kind':'mqtt','url':'mqtts://broker:8883','owner':'broker'}]}");
        Plan plan = plan(propose(
                parameter(CallRules.Use.BLOCK, "1883", 1883), Subject.server(), machine("", "", CALL), scope));
        assertThat(plan.inOrder().getFirst().after().toString())
                .contains("|Action=Block|")
                .contains("|Dir=Out|Protocol=6|RPort=1883|")
                .doesNotContain("App=");
        assertThat(plan.hazards()).containsExactly(Hazard.STOPS_DATA);
        assertThat(plan.whoNotices().getLast().arguments().toString()).contains("10.0.9.9 TCP 1883");
    }

    @Test
    void whereTheScopeHasABrokerWithoutTlsNothingIsBlocked() {
        Scope scope = Recorded.scope("{'endpoints':[{'kind':'mqtt','url':'mqtt://broker:1883','owner':'broker'}]}");
        Proposal no =
                propose(parameter(CallRules.Use.BLOCK, "1883", 1883), Subject.server(), machine("", "", ""), scope);
        assertThat(Mending.because(List.of(no))).containsExactly("remedy.calls.plainBroker");
    }

    @Test
    void whatComesInToTheMqttPortIsShut() {
        Machine machine = machine(allow("broker", "LPort=1883|"), listener("0.0.0.0", 1883, "C:\\b.exe"), "");
        Subject port = new Subject(Subject.Kind.PORT, "tcp/1883", "TCP 1883");
        Plan plan = plan(propose(parameter(CallRules.Use.BLOCK, "1883", 1883), port, machine, Recorded.scope("{}")));
        assertThat(plan.inOrder().getFirst().at()).isEqualTo(new ForeignRuleSwitch("broker"));
    }

    @Test
    void theMobileServerCallsByProgramAndPortAndNeverByAddress() {
        Scope scope = Recorded.scope("{'igss':{'components':['mobile']}}");
        Plan plan = plan(propose(
                parameter(CallRules.Use.PROGRAM, "mobile", 0),
                Subject.server(),
                machine("", listener("127.0.0.1", 7000, MOBILE), ""),
                scope));
        assertThat(plan.inOrder().getFirst().after().toString())
                .contains("|Action=Allow|Active=TRUE|Dir=Out|Protocol=6|RPort=9350|")
                .contains("RPort=443|App=" + MOBILE + "|")
                .doesNotContain("RA4");
        Proposal unseen = propose(
                parameter(CallRules.Use.PROGRAM, "mobile", 0), Subject.server(), machine("", "", ""), scope);
        assertThat(Mending.because(List.of(unseen))).containsExactly("remedy.calls.noProgram");
    }

    @Test
    void aListedPlcPortIsOpenedToItsAddressOnly() {
        Scope scope = Recorded.scope("{'plcPorts':[{'protocol':'TCP','port':502,'remote':'10.0.4.52'},"
                + "{'protocol':'UDP','port':9600,'remote':'10.0.4.53'}]}");
        Subject port = new Subject(Subject.Kind.PORT, "udp/9600/out", "UDP 9600");
        Plan plan = plan(propose(parameter(CallRules.Use.LISTED, "plc", 0), port, machine("", "", ""), scope));
        assertThat(plan.inOrder()).hasSize(1);
        assertThat(plan.inOrder().getFirst().after().toString())
                .contains("|Dir=Out|Protocol=17|RPort=9600|RA4=10.0.4.53|");
        Phrase said = RuleSentence.of(plan.inOrder().getFirst(), Readings.none()).orElseThrow();
        assertThat(BundledTexts.in(Locale.ENGLISH).render(said))
                .isEqualTo("Lets this computer call UDP 9600 of 10.0.4.53 (any program)");
    }
}
