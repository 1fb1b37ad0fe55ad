package punchlist.remedy.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Check;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.Subject;
import punchlist.check.VerdictKind;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.Effective;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.machine.system.PolicyValue;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.scope.Scope;
import punchlist.session.Kinds;

/** Restricting an operator's desktop on recorded machines: fail, mended, taken back, and whom it leaves alone. */
class SetUserPolicyTest {

    private static final String SID = "S-1-5-21-1-2-3-1001";
    private static final String EXPLORER =
            "HKU\\\\" + SID + "\\\\Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Policies\\\\Explorer";
    private static final String SYSTEM =
            "HKU\\\\" + SID + "\\\\Software\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Policies\\\\System";
    private static final UserPolicy TASKS = new UserPolicy(
            List.of(new UserPolicy.Value(
                    "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System", "DisableTaskMgr", 1, Set.of(1L))),
            UserPolicy.DISALLOW,
            List.of(),
            List.of(),
            "tasks");
    private static final UserPolicy LIST = new UserPolicy(
            List.of(new UserPolicy.Value(UserPolicy.EXPLORER, UserPolicy.DISALLOW, 1, Set.of(1L))),
            UserPolicy.DISALLOW,
            List.of("explorer.exe"),
            List.of(),
            "explorer");

    private static RecordedMachine machine(boolean loaded, String administrators, String more) {
        return (RecordedMachine) Recorded.machine("'registry':{'64':{'" + SYSTEM + "':null,'" + EXPLORER
                + "':{'DisallowRun':null,'*':null},'" + EXPLORER
                + "\\\\DisallowRun':{'3':{'type':'REG_SZ','value':'calc.exe'},'*':null}}},"
                + "'profiles':{'" + SID + "':{'folder':'C:\\\\Users\\\\op','loaded':" + loaded + ",'state':0}},"
                + "'accounts':{'groups':{'S-1-5-32-544':[{'sid':'S-1-5-21-1-2-3-500','name':'A','kind':'user'}"
                + administrators + "]}" + (more.contains("'own'") ? more : "") + "},"
                + "'localPolicy':{'user':null,'S-1-5-32-545':null,'" + SID + "':null}"
                + (more.contains("'own'") ? "" : more));
    }

    private static Scope scope() {
        return Recorded.scope("{'format':'punchlist-scope/1','igss':{'operators':['" + SID + "']}}");
    }

    private static Proposal proposal(RecordedMachine machine, UserPolicy policy, String control) {
        Readings readings = Readings.none();
        for (int round = 0; round < Check.ROUNDS; round++) {
            List<Reading<?>> more = new ArrayList<>();
            for (Question<?> question : new SetUserPolicy().needs(policy, scope(), readings)) {
                if (!readings.has(question)) {
                    more.add(machine.ask(question));
                }
            }
            readings = readings.with(more);
        }
        return new SetUserPolicy().propose(policy, finding(machine, control), scope(), readings);
    }

    private static Finding finding(RecordedMachine machine, String control) {
        return Recorded.judge(control, machine, scope()).stream()
                .filter(f -> f.subject().kind() == Subject.Kind.ACCOUNT)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"true, PASS", "false, ATTENTION"})
    void taskManagerIsTakenAwayAndGivenBackExactly(boolean loaded, VerdictKind after) {
        RecordedMachine machine = machine(loaded, "", "");
        assertThat(finding(machine, "IGSS-OS-5").verdict().kind()).isEqualTo(VerdictKind.FAIL);
        Plan plan = ((Proposal.Mend) proposal(machine, TASKS, "IGSS-OS-5")).plan();
        assertThat(plan.hazards()).containsExactly(Hazard.LOCKS_DESKTOP);
        assertThat(plan.inOrder()).anyMatch(change -> change.at() instanceof PolicyValue);
        assertThat(plan.inOrder().getLast().effective()).isEqualTo(Effective.NEXT_LOGON);

        List<Optional<?>> before = answers(machine, plan);
        DirectWorkbench bench = new DirectWorkbench(machine, RecordedSetters.on(machine), Kinds.questions());
        plan.inOrder().forEach(change -> assertThat(bench.apply(change).stands())
                .as("%s", change)
                .isTrue());
        assertThat(finding(machine, "IGSS-OS-5").verdict().kind()).isEqualTo(after);
        assertThat(proposal(machine, TASKS, "IGSS-OS-5")).isInstanceOf(Proposal.AlreadyRight.class);

        plan.inOrder().reversed().forEach(change -> assertThat(
                        bench.takeBack(change.turnedRound()).stands())
                .as("%s", change)
                .isTrue());
        assertThat(answers(machine, plan)).isEqualTo(before);
        assertThat(finding(machine, "IGSS-OS-5").verdict().kind()).isEqualTo(VerdictKind.FAIL);
    }

    private static List<Optional<?>> answers(RecordedMachine machine, Plan plan) {
        List<Optional<?>> all = new ArrayList<>();
        for (Change<?> change : plan.inOrder()) {
            all.add(machine.ask(change.at()).answer().toOptional());
        }
        return all;
    }

    @Test
    void aListKeepsWhatOthersPutIntoItAndSaysThatItComesIntoForce() {
        Plan plan = ((Proposal.Mend) proposal(machine(true, "", ""), LIST, "IGSS-OS-8")).plan();
        assertThat(plan.inOrder())
                .filteredOn(change ->
                        change.at() instanceof PolicyValue value && value.name().equals("4"))
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isInstanceOf(Answer.Absent.class));
        assertThat(plan.whoNotices()).anyMatch(notice -> notice.key().equals("remedy.desktop.others.not"));
    }

    @ParameterizedTest
    @CsvSource({
        "remedy.desktop.administrator, {'sid':'S-1-5-21-1-2-3-1001'!'name':'op'!'kind':'user'}, ''",
        "remedy.desktop.own, '', own",
        "remedy.desktop.domain, '', domain",
    })
    void whomItLeavesAlone(String because, String administrators, String more) {
        String admins = administrators.isEmpty() ? "" : ("!" + administrators).replace('!', ',');
        String sections =
                switch (more) {
                    case "own" -> ",'own':{'sid':'" + SID + "','name':'op','kind':'user'}";
                    case "domain" -> ",'membership':{'role':'member-server','name':'example.com'}";
                    default -> "";
                };
        Proposal proposal = proposal(machine(false, admins, sections), TASKS, "IGSS-OS-5");
        assertThat(proposal).isInstanceOfSatisfying(Proposal.NotFixable.class, not -> assertThat(
                        not.because().key())
                .isEqualTo(because));
    }
}
