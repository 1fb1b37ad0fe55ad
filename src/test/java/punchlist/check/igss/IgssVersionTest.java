package punchlist.check.igss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.advisory.Version;

/** IGSS-NET-6: the version of IGSS by its files. */
class IgssVersionTest {

    private static List<Finding> judge(Igss igss, String scope) {
        return Recorded.judge("IGSS-NET-6", igss.machine(), Recorded.scope(scope));
    }

    private static Finding only(Igss igss, String scope) {
        List<Finding> all = judge(igss, scope);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @ParameterizedTest
    @CsvSource({"14.0.0.20009, fail", "16.0.0.23212, fail", "17.0.0.23243, pass", "18.0.0.26124, pass"})
    void versionSeventeenIsTheFirst(String version, String wanted) {
        Igss igss = Igss.none().file("V17.0\\GSS\\dc.exe", version);
        assertThat(only(igss, "{}").verdict().kind().key()).isEqualTo(wanted);
    }

    @Test
    void theBuildIsExplainedAndNoEncryptionIsClaimed() {
        String text = Recorded.render(only(Igss.none().file("V18.0\\GSS\\dc.exe", "18.0.0.26124"), "{}"));
        assertThat(text).contains("dc.exe 18.0.0.26124").contains("2026-05-04").contains("is not seen here");
    }

    @Test
    void whatIsDetectedCountsAndTheScopeThatSaysOtherwiseIsAttention() {
        Igss igss = Igss.none().file("V18.0\\GSS\\dc.exe", "18.0.0.26124");
        assertThat(only(igss, "{'igss':{'version':18}}").verdict().kind().key()).isEqualTo("pass");
        assertThat(Recorded.render(only(igss, "{'igss':{'version':17}}"))).contains("the scope says version 17");
        assertThat(only(Igss.none().file("V16.0\\GSS\\dc.exe", "16.0.0.23212"), "{'igss':{'version':18}}")
                        .verdict()
                        .kind()
                        .key())
                .isEqualTo("fail");
    }

    @Test
    void versionsSideBySideAreEachJudged() {
        Igss both = Igss.none().file("V16.0\\GSS\\dc.exe", "16.0.0.23212").file("V18.0\\GSS\\dc.exe", "18.0.0.26125");
        assertThat(Recorded.lines(judge(both, "{}")))
                .containsExactlyInAnyOrder(
                        "path " + Igss.HOME + "\\V16.0: fail", "path " + Igss.HOME + "\\V18.0: attention");
    }

    @Test
    void filesOfSeveralVersionsInOneFolderAreAttention() {
        Igss mixed = Igss.none().file("V18.0\\GSS\\dc.exe", "18.0.0.26125").file("V18.0\\GSS\\Def.exe", "17.0.0.24001");
        assertThat(Recorded.render(only(mixed, "{}"))).contains("of several versions: 17, 18");
    }

    @Test
    void theListOfProgramsIsBelievedWhereNoFileWasSeen() {
        Finding finding = only(Igss.none().entry("IGSS32 V17", "17.0.0.23243", Igss.HOME + "\\V17.0\\"), "{}");
        assertThat(finding.verdict().kind().key()).isEqualTo("pass");
        assertThat(Recorded.render(finding)).contains("its files were not seen");
    }

    @Test
    void aServicesImageShowsAnotherPlace() {
        Igss igss = Igss.none()
                .file("D:\\IGSS\\GSS\\dc.exe", "18.0.0.26125")
                .section("'services':{'X':{'state':'running','start':'automatic',"
                        + "'image':'D:\\\\IGSS\\\\GSS\\\\IGSSupdateservice.exe'}}")
                .entry("IGSS32 V18", "18.0", "");
        assertThat(Recorded.lines(judge(igss, "{}"))).containsExactly("path D:\\IGSS\\GSS: pass");
    }

    @Test
    void withoutIgssItIsNotFound() {
        assertThat(Recorded.render(only(Igss.none(), "{}"))).contains("No IGSS was found");
        assertThat(Recorded.only("IGSS-NET-6", Recorded.machine(""), Recorded.scope("{}"))
                        .verdict()
                        .kind()
                        .key())
                .isEqualTo("could-not-check");
    }

    @ParameterizedTest
    @CsvSource({
        "9.0.0.11355, 2011-12-21",
        "18.0.0.26124, 2026-05-04",
        "18.0.0.26000, ''",
        "18.0.0.26366, ''",
        "18.0, ''"
    })
    void aBuildNumberIsYearAndDayOfTheYear(String version, String day) {
        assertThat(IgssBuild.day(Version.find(version).orElseThrow())
                        .map(Object::toString)
                        .orElse(""))
                .isEqualTo(day);
    }
}
