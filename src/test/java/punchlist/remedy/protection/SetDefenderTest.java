package punchlist.remedy.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.catalog.CatalogReader;
import punchlist.catalog.ControlId;
import punchlist.check.CheckTable;
import punchlist.check.Recorded;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.Outcome;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.reference.ReferenceData;
import punchlist.remedy.Proposal;
import punchlist.remedy.RemedyTable;
import punchlist.scope.Scope;
import punchlist.session.Kinds;

/** Defender is set on a recorded machine, and set back. */
class SetDefenderTest {

    private static final String OFF = "'services':{},'fileSystemFilters':{},'wmi':{"
            + "'root\\\\microsoft\\\\windows\\\\defender':{'MSFT_MpComputerStatus':[{'AMRunningMode':'Normal',"
            + "'AMServiceEnabled':true,'AntivirusEnabled':true,'RealTimeProtectionEnabled':false,"
            + "'AntivirusSignatureAge':1,'QuickScanAge':2,'IsTamperProtected':false}],"
            + "'MSFT_MpPreference':[{'ScanScheduleDay':8}]}}";

    private static RecordedMachine machine(String sections) {
        return (RecordedMachine) Recorded.machine(sections);
    }

    private static Proposal proposal(String control, RecordedMachine machine) {
        var catalog = CatalogReader.builtIn(key -> true, "test");
        var id = new ControlId(control);
        var check = new CheckTable(Kinds.checks(), ReferenceData.builtIn())
                .bind(catalog)
                .get(id);
        var remedy = new RemedyTable(Kinds.remedies(), ReferenceData.builtIn())
                .bind(catalog)
                .get(id);
        List<Question<?>> questions = new ArrayList<>(check.needs(Scope.unsaid(), Readings.none()));
        questions.addAll(remedy.needs(Scope.unsaid(), Readings.none()));
        Readings readings = Readings.of(questions.stream().map(machine::ask).toList());
        return remedy.propose(check.judge(Scope.unsaid(), readings).getFirst(), Scope.unsaid(), readings);
    }

    private static String verdict(String control, RecordedMachine machine) {
        return Recorded.only(control, machine, Scope.unsaid()).verdict().kind().key();
    }

    private static Outcome apply(RecordedMachine machine, Change<?> change) {
        return new DirectWorkbench(machine, RecordedSetters.on(machine), Kinds.questions()).apply(change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IGSS-AV-1", "KEP-3.1-6"})
    void failsIsMendedAndFailsAgainWhenTakenBack(String control) {
        RecordedMachine machine = machine(OFF);
        assertThat(verdict(control, machine)).isEqualTo("fail");
        Change<?> change =
                ((Proposal.Mend) proposal(control, machine)).plan().inOrder().getFirst();
        assertThat(apply(machine, change).stands()).isTrue();
        assertThat(verdict(control, machine)).isEqualTo(control.equals("IGSS-AV-1") ? "pass" : "attention");
        assertThat(proposal(control, machine)).isNotInstanceOf(Proposal.Mend.class);
        assertThat(apply(machine, change.turnedRound()).stands()).isTrue();
        assertThat(verdict(control, machine)).isEqualTo("fail");
    }

    @Test
    void withBothMendedBothPass() {
        RecordedMachine machine = machine(OFF);
        for (String control : List.of("IGSS-AV-1", "KEP-3.1-6")) {
            apply(
                    machine,
                    ((Proposal.Mend) proposal(control, machine))
                            .plan()
                            .inOrder()
                            .getFirst());
        }
        assertThat(verdict("IGSS-AV-1", machine)).isEqualTo("pass");
        assertThat(verdict("KEP-3.1-6", machine)).isEqualTo("pass");
    }

    @Test
    void tamperProtectionAPolicyAndAnotherProductAreNotFought() {
        assertThat(proposal("IGSS-AV-1", machine(OFF.replace("'IsTamperProtected':false", "'IsTamperProtected':true"))))
                .isInstanceOf(Proposal.NotFixable.class);
        assertThat(proposal("IGSS-AV-1", machine(OFF.replace("'Normal'", "'Passive Mode'"))))
                .isInstanceOf(Proposal.NotFixable.class);
        assertThat(proposal(
                        "IGSS-AV-1",
                        machine(OFF + ",'registry':{'64':{'HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\"
                                + "Windows Defender\\\\Real-Time Protection':{'DisableRealtimeMonitoring':"
                                + "{'type':'REG_DWORD','value':1}}}}")))
                .isInstanceOf(Proposal.NotFixable.class);
    }
}
