package punchlist.check.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.TestData;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.ServiceDetail;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.machine.recorded.importing.SnapshotImport;
import punchlist.reference.ReferenceData;
import punchlist.scope.Scope;
import punchlist.session.Kinds;
import punchlist.text.BundledTexts;

/** KEP-3.1-7 on inventories of real machines and on small ones. */
class UnneededServicesTest {

    private static final String CONTROL = "KEP-3.1-7";
    private static final Scope UNSAID = Scope.unsaid();

    @TempDir
    private Path folder;

    private Machine imported(String file) throws IOException {
        Path from = TestData.at("imports/services/" + file);
        Files.copy(from, folder.resolve(from.getFileName()));
        byte[] json = SnapshotImport.read(folder, Optional.of(Instant.parse("2026-11-22T09:00:00Z")))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return new RecordedMachine(
                Snapshot.read(new ByteArrayInputStream(json), "import", MachineId.Kind.SNAPSHOT), Kinds.questions());
    }

    private static List<String> lines(Machine machine, Scope scope) {
        return Recorded.lines(Recorded.judge(CONTROL, machine, scope));
    }

    private static List<String> lines(String services) {
        return lines(Recorded.machine("'services':{" + services + "}"), UNSAID);
    }

    private static String service(String name, String state, String start) {
        return "'" + name + "':{'displayName':'" + name + "','state':'" + state + "','start':'" + start + "'}";
    }

    @Test
    void aRealWindows10HasWhatAServerDoesNotNeed() throws IOException {
        Machine machine = imported("services-win10-1703-x64-workgroup.csv");
        assertThat(lines(machine, UNSAID))
                .contains(
                        "service DiagTrack: fail",
                        "service MapsBroker: fail",
                        "service WSearch: fail",
                        "service CDPSvc: fail",
                        "service CDPUserSvc: fail",
                        "service OneSyncSvc: fail",
                        "service Spooler: by-hand",
                        "service LanmanServer: by-hand",
                        "server server: by-hand")
                .noneMatch(line -> line.contains("_1d05b") || line.contains("RemoteRegistry"));
        assertThat(machine.ask(new ServiceDetail("cdpusersvc")).answer().toOptional())
                .hasValueSatisfying(traits -> assertThat(traits.perUser()).isTrue());
        assertThat(machine.ask(new ServiceDetail("RpcSs")).answer().toOptional())
                .hasValueSatisfying(
                        traits -> assertThat(traits.dependents()).contains("Spooler", "LanmanServer", "SharedAccess"));
    }

    @Test
    void aRealWindows7HasOtherOnes() throws IOException {
        Machine machine = imported("services-win7sp1-x86-domain-client.csv");
        assertThat(lines(machine, UNSAID)).contains("service WSearch: fail", "server server: by-hand");
        assertThat(lines(machine, UNSAID)).noneMatch(line -> line.contains("could-not-check"));
    }

    @ParameterizedTest
    @CsvSource({
        "running, automatic, true",
        "running, manual, true",
        "stopped, automatic, true",
        "paused, manual, true",
        "stopped, manual, false",
        "stopped, disabled, false",
        "running, disabled, true",
        "unknown, automatic, true",
        "unknown, manual, false",
    })
    void onIsWhatRunsOrStartsWithWindows(String state, String start, boolean on) {
        assertThat(lines(service("RemoteRegistry", state, start)).contains("service RemoteRegistry: fail"))
                .isEqualTo(on);
    }

    @Test
    void namesThatPeopleSeeChangeNothing() {
        Stream.of("Remoteregistrierung", "Fjernregistreringsdatabase", "リモート レジストリ")
                .forEach(display -> {
                    List<Finding> findings = Recorded.judge(
                            CONTROL,
                            Recorded.machine("'services':{'remoteregistry':{'displayName':'" + display
                                    + "','state':'running','start':'automatic'}}"),
                            UNSAID);
                    assertThat(Recorded.lines(findings)).contains("service remoteregistry: fail");
                    assertThat(findings.getFirst().subject().label()).isEqualTo(display);
                });
    }

    @Test
    void whatAnotherServiceNeedsIsAQuestion() {
        String needed = "'SSDPSRV':{'state':'running','start':'manual','type':32,'triggers':false,'depends':[]},"
                + "'Plant':{'state':'running','start':'automatic','type':16,'triggers':false,'depends':['ssdpsrv']}";
        assertThat(lines(needed)).contains("service SSDPSRV: by-hand");
        assertThat(lines(needed.replace(
                        "'state':'running','start':'automatic'", "'state':'stopped','start':'disabled'")))
                .contains("service SSDPSRV: fail");
        assertThat(lines(needed.replace("Plant", "upnphost"))).contains("service SSDPSRV: fail");
    }

    @Test
    void whatTheScopeNamesIsAQuestion() {
        Machine machine = Recorded.machine("'services':{" + service("tapisrv", "running", "manual") + "}");
        assertThat(lines(machine, UNSAID)).contains("service tapisrv: fail");
        assertThat(lines(machine, Recorded.scope("{'igss':{'components':['notifier']}}")))
                .contains("service tapisrv: by-hand");
    }

    @Test
    void aTriggerIsNamed() {
        Finding finding = Recorded.judge(
                        CONTROL,
                        Recorded.machine("'services':{'lfsvc':{'state':'running','start':'manual','type':32,"
                                + "'triggers':true,'depends':[]}}"),
                        UNSAID)
                .getFirst();
        assertThat(Recorded.render(finding))
                .contains("lfsvc")
                .contains("trigger")
                .contains("data as of");
    }

    @Test
    void withoutTheListNothingCanBeSaid() {
        assertThat(lines(Recorded.machine(""), UNSAID)).containsExactly("server server: could-not-check");
        assertThat(lines(
                        Recorded.machine(
                                "'services':{'unread':{'reasonCode':'denied','missingRight':'administrator'}}"),
                        UNSAID))
                .containsExactly("server server: could-not-check");
        assertThat(lines("")).containsExactly("server server: by-hand");
    }

    @Test
    void everyServiceOfTheTableHasItsTexts() {
        BundledTexts texts = BundledTexts.in(Locale.ENGLISH);
        UnneededTable table = UnneededTable.of(ReferenceData.builtIn().table(UnneededTable.NAME));
        assertThat(table.all()).hasSizeGreaterThan(60).allSatisfy(service -> {
            assertThat(texts.find(service.why().key())).isPresent();
            assertThat(texts.find(service.keep().key())).isPresent();
        });
        assertThat(table.all())
                .noneMatch(s -> s.service().matches("(?i)WinDefend|mpssvc|BFE|EventLog|Dnscache|Netlogon"));
    }
}
