package punchlist.remedy.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.check.FirewallSections.allow;
import static punchlist.check.FirewallSections.listener;
import static punchlist.check.FirewallSections.peer;
import static punchlist.check.FirewallSections.profiles;
import static punchlist.check.FirewallSections.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import punchlist.catalog.CatalogReader;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.Recorded;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.FirewallRules;
import punchlist.machine.Machine;
import punchlist.machine.RuleTexts;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reference.ReferenceData;
import punchlist.remedy.BoundRemedy;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.RemedyTable;
import punchlist.scope.Scope;
import punchlist.session.Kinds;
import punchlist.text.Phrase;

class NarrowPortTest {

    private static final String SERVER =
            "C:\\Program Files (x86)\\Schneider Electric\\IGSS32\\V16.0\\GSS\\Odbcixv16se.exe";
    private static final Scope NAMED =
            Recorded.scope("{'igss':{'version':16,'components':['odbc'],'odbcStations':['10.0.4.31','10.0.5.0/24']}}");
    private static final FirewallRules OWN = new FirewallRules(FirewallRules.Store.LOCAL);
    private static final OwnFirewallRule RULE = new OwnFirewallRule("Punchlist: IGSS ODBC Server, TCP 20202");

    private static Machine machine(String local, String policy, String moreListeners, String peers) {
        return Recorded.machine(rules(local, policy) + ",'listeners':[" + listener("0.0.0.0", 20202, SERVER)
                + moreListeners + "],'peers':[" + peers + "]," + profiles(""));
    }

    private static List<Proposal> proposals(Machine machine, Scope scope) {
        BoundRemedy<?> remedy = new RemedyTable(Kinds.remedies(), ReferenceData.builtIn())
                .bind(CatalogReader.builtIn(key -> true, "test"))
                .get(new ControlId("IGSS-ODBC-1"));
        Readings readings = Readings.none();
        for (int round = 0; round < Check.ROUNDS; round++) {
            List<Reading<?>> more = new ArrayList<>();
            for (Question<?> question : remedy.needs(scope, readings)) {
                more.add(machine.ask(question));
            }
            readings = readings.with(more);
        }
        Readings all = readings;
        return Recorded.judge("IGSS-ODBC-1", machine, scope).stream()
                .map(finding -> remedy.propose(finding, scope, all))
                .toList();
    }

    private static Plan plan(Machine machine) {
        return Stream.of(proposals(machine, NAMED).getFirst())
                .filter(Proposal.Mend.class::isInstance)
                .map(Proposal.Mend.class::cast)
                .map(Proposal.Mend::plan)
                .findFirst()
                .orElseThrow();
    }

    private static RuleTexts texts(Machine machine) {
        return machine.ask(OWN).answer().toOptional().orElseThrow();
    }

    @Test
    void allowsTheNamedStationsFirstAndThenSwitchesTheWideRuleOff() {
        Plan plan = plan(machine(allow("wide", "LPort=20202|"), "", "", ""));
        assertThat(plan.inOrder().stream().<Object>map(Change::at))
                .containsExactly(RULE, new ForeignRuleSwitch("wide"));
        assertThat(plan.inOrder().getFirst().after())
                .isEqualTo(Answer.known(
                        RULE.allowing("Protocol=6|LPort=20202|RA4=10.0.4.31|RA4=10.0.5.0/24|App=" + SERVER + "|")));
        assertThat(plan.inOrder().getLast().after()).isEqualTo(Answer.known(RuleSwitch.OFF));
        assertThat(plan.hazards()).isEmpty();
    }

    @Test
    void afterItTheCheckPassesAndTakenBackTheRulesAreByteForByteAsTheyWere() {
        String noActive = "'old':'v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=20202|Name=x|'";
        RecordedMachine machine = (RecordedMachine)
                machine(allow("wide", "LPort=20202|") + "," + noActive + "," + allow("z", "LPort=1|"), "", "", "");
        RuleTexts before = texts(machine);
        List<Change<?>> changes = proposals(machine, NAMED).stream()
                .filter(Proposal.Mend.class::isInstance)
                .map(Proposal.Mend.class::cast)
                .flatMap(mend -> mend.plan().inOrder().stream())
                .distinct()
                .toList();
        var bench = new DirectWorkbench(machine, RecordedSetters.on(machine), Kinds.questions());
        changes.forEach(change -> assertThat(bench.apply(change).stands()).isTrue());
        assertThat(Recorded.lines(Recorded.judge("IGSS-ODBC-1", machine, NAMED)))
                .containsExactly("port tcp/20202: pass");
        assertThat(texts(machine).byId()).hasSize(4).containsKey(RULE.name());
        assertThat(texts(machine).byId().get("old")).contains("|Active=FALSE|");
        changes.reversed().forEach(change -> assertThat(
                        bench.takeBack(change.turnedRound()).stands())
                .isTrue());
        assertThat(List.copyOf(texts(machine).byId().entrySet()))
                .isEqualTo(List.copyOf(before.byId().entrySet()));
    }

    @Test
    void whomItCutsOffIsSaidBefore() {
        String everything = "'all':'v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|Name=all|'";
        String remote = ",{'protocol':'TCP','address':'0.0.0.0','port':3389,'pid':9,'services':['TermService']}";
        Plan plan = plan(machine(everything, "", remote, peer(20202, "10.0.9.9") + "," + peer(20202, "10.0.4.31")));
        assertThat(plan.hazards()).containsExactlyInAnyOrder(Hazard.CUTS_REMOTE, Hazard.STOPS_DATA);
        assertThat(plan.whoNotices().stream().map(Phrase::key))
                .containsExactly("remedy.firewall.only", "remedy.firewall.narrowed", "remedy.firewall.cut");
        assertThat(plan.whoNotices().getLast().arguments().getFirst().toString())
                .contains("10.0.9.9")
                .doesNotContain("10.0.4.31");
    }

    @Test
    void whatPolicyHoldsIsTextForTheAdministratorAndWhatIsUnclearIsForAPerson() {
        String wide = allow("wide", "LPort=20202|");
        assertThat(because(machine("", wide, "", ""), NAMED)).contains("remedy.firewall.policy");
        assertThat(because(machine(allow("r", "LPort=20202|Security=Authenticate|"), "", "", ""), NAMED))
                .contains("remedy.firewall.conditions");
        Scope unsaid = Recorded.scope("{'igss':{'version':16,'components':['odbc']}}");
        assertThat(because(machine(wide, "", "", ""), unsaid)).contains("remedy.firewall.unsaid");
    }

    private static List<String> because(Machine machine, Scope scope) {
        return proposals(machine, scope).stream()
                .filter(Proposal.NotFixable.class::isInstance)
                .map(Proposal.NotFixable.class::cast)
                .map(not -> not.because().key())
                .toList();
    }
}
