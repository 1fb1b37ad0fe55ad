package punchlist.check.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;

/** KEP-8.1.1: the installed version against advisories and releases. */
class KepwareVersionTest {

    private static final String LISTS = "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Uninstall";
    private static final String PLACE = "C:\\\\Program Files (x86)\\\\Kepware\\\\KEPServerEX 6\\\\";

    private static String value(String name, String data) {
        return "'" + name + "':{'type':'REG_SZ','value':'" + data + "'}";
    }

    static String installed(String name, String version, String place) {
        return "'registrySubkeys':{'64':{'" + LISTS + "':[]},'32':{'" + LISTS + "':['k']}},"
                + "'registry':{'32':{'" + LISTS + "\\\\k':{" + value("DisplayName", name) + ","
                + value("DisplayVersion", version) + "," + value("InstallLocation", place) + ",'*':null}}}";
    }

    private static String file(String version) {
        return ",'fileVersions':{'C:\\\\program files (x86)\\\\kepware\\\\KEPServerEX 6\\\\server_runtime.exe':{"
                + "'fileVersion':'" + version + "','productVersion':'" + version + "'}}";
    }

    private static Finding judge(String sections, String scope) {
        return Recorded.only("KEP-8.1.1", Recorded.machine(sections), Recorded.scope(scope));
    }

    private static String verdict(String version) {
        return judge(installed("KEPServerEX 6", version, PLACE), "{}")
                .verdict()
                .kind()
                .key();
    }

    @ParameterizedTest
    @CsvSource({
        "6.6.361.0, fail",
        "6.9.584.0, fail",
        "6.12, fail",
        "6.14.263.0, fail",
        "6.15, attention",
        "6.15.0.0, attention",
        "6.17.240.0, attention",
        "6.18.318.0, by-hand",
        "6.19.1.0, by-hand",
        "7.0.100.0, by-hand",
        "broken, could-not-check"
    })
    void theBoundariesAreThoseOfTheAdvisories(String version, String wanted) {
        assertThat(verdict(version)).isEqualTo(wanted);
    }

    @Test
    void theExactMendedBuildOfABranchIsNotNamedAnyMore() {
        String before = Recorded.render(judge(installed("KEPServerEX 6", "6.9.583.9", PLACE), "{}"));
        String exact = Recorded.render(judge(installed("KEPServerEX 6", "6.9.584.0", PLACE), "{}"));
        assertThat(before).contains("ICSA-20-352-02").contains("CVE-2020-27265");
        assertThat(exact)
                .doesNotContain("ICSA-20-352-02")
                .contains("ICSA-22-242-10")
                .contains("Mended in 6.15");
    }

    @Test
    void betweenTheLastNamedAndTheMendedBuildItIsLeftOpen() {
        assertThat(verdict("6.14.264.0")).isEqualTo("attention");
        assertThat(Recorded.render(judge(installed("KEPServerEX 6", "6.14.264.0", PLACE), "{}")))
                .contains("leave open")
                .contains("ICSA-23-334-03");
    }

    @Test
    void theRuntimesFileCountsMoreThanTheList() {
        String list = installed("KEPServerEX 6", "6.18.318.0", PLACE);
        Finding finding = judge(list + file("6.14.263.0"), "{}");
        assertThat(finding.verdict().kind().key()).isEqualTo("fail");
        assertThat(Recorded.render(finding)).contains("6.14.263.0").contains("6.18.318.0");
        assertThat(judge(installed("KEPServerEX 6", "6.14.263.0", PLACE) + file("6.18.318.0"), "{}")
                        .verdict()
                        .kind()
                        .key())
                .isEqualTo("by-hand");
    }

    @Test
    void otherwiseThanTheScopeIsAttention() {
        String newest = installed("KEPServerEX 6", "6.18.318.0", PLACE);
        assertThat(judge(newest, "{'kepware':{'version':'6.18'}}")
                        .verdict()
                        .kind()
                        .key())
                .isEqualTo("by-hand");
        assertThat(judge(newest, "{'kepware':{'version':'6.16'}}")
                        .verdict()
                        .kind()
                        .key())
                .isEqualTo("attention");
    }

    @Test
    void theLineSaysOfWhichDayTheDataAreAndThatTheyAreOld() {
        assertThat(Recorded.render(judge(installed("KEPServerEX 6", "6.12", PLACE), "{}")))
                .contains("data as of 2024-10-24, older than a year");
    }

    @Test
    void noEntryNeverMeansNoVulnerability() {
        assertThat(Recorded.render(judge(installed("Kepware Server 7", "7.0.1.0", PLACE), "{}")))
                .contains("does not say that it has no vulnerability");
    }

    @Test
    void notInTheListOrListUnreadIsNotChecked() {
        assertThat(judge(installed("Another", "1", PLACE), "{'kepware':{'version':'6.18'}}")
                        .verdict()
                        .kind()
                        .key())
                .isEqualTo("could-not-check");
        assertThat(judge("", "{}").verdict().kind().key()).isEqualTo("could-not-check");
    }

    @Test
    void aDriverOrToolOfTheSameMakerIsNotTheServer() {
        assertThat(judge(installed("LinkMaster by Kepware", "3.0.94.0", PLACE), "{}")
                        .verdict()
                        .kind()
                        .key())
                .isEqualTo("could-not-check");
    }

    @Test
    void thingWorxKepwareServerHasItsOwnBuilds() {
        List<String> verdicts = List.of("6.8.838.0", "6.18.1.0").stream()
                .map(version -> judge(installed("ThingWorx Kepware Server 6", version, PLACE), "{}")
                        .verdict()
                        .kind()
                        .key())
                .toList();
        assertThat(verdicts).containsExactly("fail", "by-hand");
    }
}
