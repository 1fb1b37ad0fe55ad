package punchlist.remedy.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import punchlist.catalog.Catalog;
import punchlist.catalog.CatalogReader;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.check.CheckTable;
import punchlist.check.Recorded;
import punchlist.check.Subject;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.Machine;
import punchlist.machine.Outcome;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
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
import punchlist.text.BundledTexts;

/** On recorded machines: fail, mended, pass, taken back, fail. */
class LogRemediesTest {

    private static final ReferenceData DATA = ReferenceData.builtIn();
    private static final Scope SCOPE = Recorded.scope("{}");
    private static final String POLICY = "HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows\\\\EventLog\\\\";
    private static final String SESSIONS = "Microsoft-Windows-TerminalServices-LocalSessionManager/Operational";

    private static final String BARE = """
            'registry':{'64':{
            'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\Lsa':
              {'SCENoApplyLegacyAuditPolicy':{'type':'REG_DWORD','value':0},'*':null},
            'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\Terminal Server':
              {'fDenyTSConnections':{'type':'REG_DWORD','value':0},'*':null},
            'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\Terminal Server\\\\WinStations\\\\RDP-Tcp':
              {'UserAuthentication':{'type':'REG_DWORD','value':0},'SecurityLayer':{'type':'REG_DWORD','value':0},'*':null},
            'HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows NT\\\\Terminal Services':{'*':null},
            'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\WSMAN\\\\Service':
              {'auth_basic':{'type':'REG_DWORD','value':1},'*':null},
            'HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows\\\\WinRM\\\\Service':{'*':null},
            '@Application':{'*':null},'@System':{'*':null},'@Security':{SIZE'*':null}}},
            'eventChannels':{'Security':{'maxSize':20971520,'retention':true,'autoBackup':false,
              'access':'O:BAG:SYD:(A;;0xf0005;;;SY)(A;;0x5;;;BA)(A;;0x1;;;WD)'},
              'System':{'access':'O:BAG:SYD:(A;;0x7;;;BA)'},
              'Application':{'access':'O:BAG:SYD:(A;;0x7;;;BA)(A;;0x3;;;IU)(A;;0x3;;;SU)'},
              '#':{'enabled':false}},
            'auditPolicy':{'{0cce9215-69ae-11d9-bed3-505054503030}':{'success':true,'failure':false},
              '{0cce9216-69ae-11d9-bed3-505054503030}':{'success':false,'failure':true},
              '{0cce9217-69ae-11d9-bed3-505054503030}':{'success':false,'failure':false},
              '{0cce921b-69ae-11d9-bed3-505054503030}':{'success':true,'failure':false}},
            'services':{'WinRM':{'state':'running','start':'automatic'}},'listeners':[],'registrySubkeys':{},
            'accounts':{'groups':{'S-1-5-32-573':[]}}
            """.replace("@", POLICY).replace("#", SESSIONS);

    private final RecordedMachine machine;

    LogRemediesTest() {
        this.machine = recorded("");
    }

    private static RecordedMachine recorded(String size) {
        return (RecordedMachine) Recorded.machine(BARE.replace("SIZE", size).replace("\n", " "));
    }

    private static List<Proposal> proposals(String control, Machine machine) {
        Catalog catalog = CatalogReader.builtIn(key -> true, "test");
        ControlId id = new ControlId(control);
        BoundRemedy<?> remedy =
                new RemedyTable(Kinds.remedies(), DATA).bind(catalog).get(id);
        BoundControl check = new CheckTable(Kinds.checks(), DATA).bind(catalog).get(id);
        Readings known = Readings.none();
        for (int round = 0; round < 3; round++) {
            known = known.with(asked(machine, check.needs(SCOPE, known)));
            known = known.with(asked(machine, remedy.needs(SCOPE, known)));
        }
        Readings all = known;
        return check.judge(SCOPE, all).stream()
                .map(finding -> remedy.propose(finding, SCOPE, all))
                .toList();
    }

    private static List<Reading<?>> asked(Machine machine, List<Question<?>> questions) {
        return questions.stream().<Reading<?>>map(q -> ask(machine, q)).toList();
    }

    private static Reading<?> ask(Machine machine, Question<?> question) {
        return machine.ask(question);
    }

    private static List<Plan> plans(String control, Machine machine) {
        return proposals(control, machine).stream()
                .flatMap(p -> p instanceof Proposal.Mend(Plan plan) ? Stream.of(plan) : Stream.empty())
                .toList();
    }

    private void thereAndBack(String control, Map<String, String> wanted) {
        List<String> before = Recorded.lines(Recorded.judge(control, machine, SCOPE));
        DirectWorkbench workbench = new DirectWorkbench(machine, RecordedSetters.on(machine), Kinds.questions());
        List<Change<?>> all = plans(control, machine).stream()
                .flatMap(p -> p.inOrder().stream())
                .toList();
        all.forEach(change -> assertThat(workbench.apply(change)).isInstanceOf(Outcome.Done.class));
        wanted.forEach((subject, verdict) -> assertThat(Recorded.lines(Recorded.judge(control, machine, SCOPE)))
                .contains(subject + ": " + verdict));
        all.reversed().forEach(change -> assertThat(workbench.apply(change.turnedRound()))
                .isInstanceOf(Outcome.Done.class));
        assertThat(Recorded.lines(Recorded.judge(control, machine, SCOPE))).isEqualTo(before);
    }

    @Test
    void everyFindingOfRemoteAccessIsMendedAndTakenBack() {
        assertThat(Recorded.lines(Recorded.judge("KEP-3.3-3", machine, SCOPE)))
                .containsExactly(
                        "server server: fail",
                        "log Security: fail",
                        "service TermService: fail",
                        "service WinRM: fail");
        thereAndBack(
                "KEP-3.3-3",
                Map.of(
                        "server server", "pass",
                        "log Security", "pass",
                        "service TermService", "pass",
                        "service WinRM", "pass"));
    }

    @Test
    void theLogsAreLimitedAndOpenedAgain() {
        thereAndBack("KEP-3.2-9", Map.of("log Security", "pass", "log Application", "pass"));
    }

    @Test
    void whatMayCutOffHasItsOwnTickAndTheRestHasNone() {
        for (Plan plan : plans("KEP-3.3-3", machine)) {
            boolean door = plan.mends().subject().kind() == Subject.Kind.SERVICE;
            assertThat(plan.hazards().contains(Hazard.CUTS_REMOTE)).isEqualTo(door);
        }
        for (Plan plan : plans("KEP-3.2-9", machine)) {
            boolean secret = plan.mends().subject().id().equals("Security");
            assertThat(plan.hazards().contains(Hazard.STOPS_DATA)).isNotEqualTo(secret);
        }
    }

    @Test
    void whatOthersAuditStays() {
        String logoff = plans("KEP-3.3-3", machine).getFirst().inOrder().stream()
                .map(Change::toString)
                .filter(text -> text.contains("0cce9216"))
                .findFirst()
                .orElseThrow();
        assertThat(logoff).contains("after=Known[value=AuditSetting[success=true, failure=true]]");
    }

    @Test
    void whatAPolicySetsIsForWhoeverKeepsThePolicy() {
        RecordedMachine governed = recorded("'MaxSize':{'type':'REG_DWORD','value':1024},");
        String told = proposals("KEP-3.3-3", governed).stream()
                .flatMap(p -> p instanceof Proposal.NotFixable(var because) ? Stream.of(because) : Stream.empty())
                .map(BundledTexts.in(Locale.ENGLISH)::render)
                .findFirst()
                .orElseThrow();
        assertThat(told).contains("EventLog\\Security").contains("MaxSize to 196608");
    }
}
