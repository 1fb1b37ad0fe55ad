package punchlist.check.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.Recorded;
import punchlist.machine.Machine;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reference.ReferenceData;
import punchlist.scope.Scope;

/** IGSS file by file against its advisories. */
class IgssAdvisoriesTest {

    private static final Advisories ADVISORIES =
            Advisories.of(ReferenceData.builtIn().table("igss-advisories"));
    private static final String FOLDER = "C:\\\\Program Files (x86)\\\\Schneider Electric\\\\IGSS32\\\\V16.0\\\\";

    private static IgssAdvisories.Look look(String sections, String scopeJson) {
        Machine machine = Recorded.machine(sections);
        Scope scope = Recorded.scope(scopeJson);
        Readings readings = Readings.none();
        for (int round = 0; round < Check.ROUNDS; round++) {
            List<Reading<?>> more = new ArrayList<>();
            for (Question<?> question : IgssAdvisories.needs(ADVISORIES, scope, readings)) {
                if (!readings.has(question)) {
                    more.add(machine.ask(question));
                }
            }
            readings = readings.with(more);
        }
        return IgssAdvisories.look(new ControlId("IGSS-UPD-1"), ADVISORIES, scope, readings);
    }

    private static String files(String module, String version) {
        return "'fileVersions':{'" + FOLDER + "GSS\\\\" + module + "':{'fileVersion':'" + version
                + "','productVersion':'" + version + "'}}";
    }

    private static IgssAdvisories.Look igss(String module, String version) {
        return look(
                KepwareVersionTest.installed("IGSS32 V16", "16.0.0.23040", FOLDER) + "," + files(module, version),
                "{}");
    }

    @ParameterizedTest
    @CsvSource({
        "IGSSdataServer.exe, 16.0.0.23040, true",
        "IGSSdataServer.exe, 16.0.0.23041, false",
        "IGSSDATASERVER.EXE, 15.0.0.22170, true",
        "DashBoard.exe, 16.0.0.23041, true",
        "DashBoard.exe, 16.0.0.23212, false",
        "RMS16.dll, 16.0.0.23040, true",
        "RMS16.dll, 16.0.0.23041, false",
        "dc.exe, 15.0.0.21243, true",
        "dc.exe, 15.0.0.21244, false",
        "Def.exe, 18.0.0.26124, true",
        "Def.exe, 18.0.0.26125, false",
        "IGSSupdateservice.exe, 16.0.0.23212, false"
    })
    void eachFileHasItsOwnBuilds(String module, String version, boolean affected) {
        assertThat(!igss(module, version).fails().isEmpty()).isEqualTo(affected);
    }

    @ParameterizedTest
    @CsvSource({"IGSS-UPD-1, 16.0.0.23040, true", "KEP-3.1-9, 16.0.0.23040, true", "IGSS-UPD-1, 16.0.0.23041, false"})
    void theControlsThatAskForAPlanNameSuchAFile(String control, String version, boolean affected) {
        String installed = KepwareVersionTest.installed("IGSS32 V16", "16.0.0.23040", FOLDER) + ","
                + files("IGSSdataServer.exe", version);
        List<String> lines = Recorded.lines(
                Recorded.judge(control, Recorded.machine(installed), Recorded.scope("{'format':'punchlist-scope/1'}")));
        assertThat(lines.stream().anyMatch(line -> line.endsWith("IGSSdataServer.exe: fail")))
                .isEqualTo(affected);
    }

    @Test
    void aFailNamesTheFileTheAdvisoriesAndTheBuildThatMends() {
        IgssAdvisories.Look look = igss("IGSSdataServer.exe", "15.0.0.22021");
        assertThat(Recorded.lines(look.fails()))
                .containsExactly("path C:\\Program Files (x86)\\Schneider Electric\\IGSS32\\V16.0\\GSS\\"
                        + "IGSSdataServer.exe: fail");
        assertThat(Recorded.render(look.fails().getFirst()))
                .contains("CVE-2022-32522")
                .contains("CVE-2022-24324")
                .contains("CVE-2023-27980")
                .doesNotContain("ICSA-22-046-01")
                .contains("Mended in 16.0.0.23041")
                .contains("data as of 2026-08-20");
    }

    @Test
    void theFolderIsFoundByTheRegistryToo() {
        IgssAdvisories.Look look = look(
                "'registry':{'32':{'HKLM\\\\SOFTWARE\\\\Schneider Electric\\\\IGSS32\\\\V16.00.00\\\\ENVIRONMENT':{"
                        + "'IGSSWORK':{'type':'REG_SZ','value':'D:\\\\IGSS\\\\GSS\\\\'}}}},"
                        + "'fileVersions':{'D:\\\\IGSS\\\\GSS\\\\dc.exe':{'fileVersion':'14.0.0.20009',"
                        + "'productVersion':'14.0'}}",
                "{'igss':{'version':16}}");
        assertThat(look.fails()).hasSize(1);
    }

    @Test
    void withoutTheFilesItSaysThatTheyWereNotCompared() {
        IgssAdvisories.Look look = look(KepwareVersionTest.installed("IGSS32 V17", "17.0.0.23243", FOLDER), "{}");
        assertThat(look.fails()).isEmpty();
        assertThat(look.couldNot()).isEmpty();
        assertThat(look.seen().key()).isEqualTo("check.advisory.igss.seenEntry");
        assertThat(look("", "{}").couldNot()).isPresent();
    }

    @Test
    void anOldProductAsAWholeIsNamedToo() {
        assertThat(look(KepwareVersionTest.installed("IGSS32 V12", "12.0.0.17200", FOLDER), "{}")
                        .fails())
                .hasSize(1);
    }
}
