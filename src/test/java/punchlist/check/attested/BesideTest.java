package punchlist.check.attested;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.Verdict;
import punchlist.check.VerdictKind;
import punchlist.text.BundledTexts;

/** What is shown beside questions about passwords that nobody can read. */
class BesideTest {

    private static final String UNINSTALL = "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Uninstall";
    private static final String API = "{'kepware':{'configApi':{'url':'https://127.0.0.1:57512'}}}";

    private static Verdict verdict(String control, String sections, String scope) {
        List<Finding> all = Recorded.judge(control, Recorded.machine(sections), Recorded.scope(scope));
        assertThat(all).hasSize(1);
        return all.getFirst().verdict();
    }

    private static String why(Verdict verdict) {
        return BundledTexts.in(Locale.ENGLISH).render(verdict.whyJudged().orElseThrow());
    }

    private static String programs(String version, String keys) {
        return ("'registrySubkeys':{'32':{'%s':['IGSS'],'HKLM\\\\SOFTWARE\\\\Schneider Electric\\\\IGSS32':[%s]},'64':{'%s':[]}},"
                        + "'registry':{'32':{'%s\\\\IGSS':{'DisplayName':{'type':'REG_SZ','value':'IGSS32'},"
                        + "'DisplayVersion':{'type':'REG_SZ','value':'%s'},'*':null}},'64':{}}")
                .formatted(UNINSTALL, keys, UNINSTALL, UNINSTALL, version);
    }

    @ParameterizedTest
    @CsvSource({"16.0.0.23212, takes any password", "17.0.0.24100, old passwords", "18.0.0.26125, old passwords"})
    void theInstalledVersionIsSaid(String version, String says) {
        Verdict verdict = verdict("IGSS-PWD-1", programs(version, ""), "{}");
        assertThat(verdict.kind()).isEqualTo(VerdictKind.BY_HAND);
        assertThat(verdict.evidence()).isNotEmpty();
        assertThat(why(verdict)).contains("IGSS32 " + version).contains(says);
    }

    @Test
    void tracesOfOlderVersionsAreShownWhereTheyMatter() {
        assertThat(why(verdict("IGSS-PWD-7", programs("17.0.0.24100", "'V15.00.00','V17.00.00'"), "{}")))
                .contains("traces of version 15");
        assertThat(why(verdict("IGSS-PWD-7", programs("17.0.0.24100", "'V17.00.00'"), "{}")))
                .doesNotContain("traces");
    }

    @Test
    void whatCouldNotBeReadIsSaid() {
        assertThat(verdict("IGSS-PWD-1", "", "{}").kind()).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(verdict("IGSS-MOB-3", "", "{}").kind()).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(verdict("KEP-4.2.2", "", "{}").kind()).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(verdict("KEP-4.2.2", "", API).kind()).isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    @ParameterizedTest
    @CsvSource({
        "IGSS32\\\\V17.0\\\\GSS\\\\Mobile.exe, 20.1.2.3, 9352, true",
        "IGSS32\\\\V17.0\\\\GSS\\\\Mobile.exe, 20.1.2.3, 443, true",
        "IGSS32\\\\V17.0\\\\GSS\\\\Mobile.exe, 20.1.2.3, 9355, false",
        "IGSS32\\\\V17.0\\\\GSS\\\\dc.exe, 127.0.0.1, 9352, false",
        "Edge\\\\msedge.exe, 20.1.2.3, 443, false"
    })
    void onlyConnectionsOfIgssToTheServiceAreShown(String program, String remote, int port, boolean shown) {
        String peers =
                ("'peers':[{'protocol':'TCP','localAddress':'192.168.1.2','localPort':50000,'remoteAddress':'%s',"
                                + "'remotePort':%d,'pid':4,'process':'C:\\\\Program Files (x86)\\\\Schneider Electric\\\\%s'}]")
                        .formatted(remote, port, program);
        Verdict verdict = verdict("IGSS-MOB-2", peers, "{}");
        assertThat(verdict.kind()).isEqualTo(VerdictKind.BY_HAND);
        assertThat(why(verdict).contains(remote + ":" + port)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"accepted, FAIL", "perhaps, ATTENTION", "refused, BY_HAND"})
    void anEmptyPasswordIsJudgedByHowItEnded(String outcome, VerdictKind kind) {
        String probes = ("'probes':{'configApiEmptyPassword':{'https://127.0.0.1:57512/config/v1':{'Administrator':"
                        + "{'outcome':'%s','tried':'2026-11-20T08:00:00Z'}}}}")
                .formatted(outcome);
        assertThat(verdict("KEP-4.2.2", probes, API).kind()).isEqualTo(kind);
    }
}
