package punchlist.check.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;

class CoHostedTest {

    private static final String LISTS = "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Uninstall";
    private static final String PROGRAMS = "'registrySubkeys':{'64':{'" + LISTS + "':[]},'32':{'" + LISTS + "':['k']}},"
            + "'registry':{'32':{'" + LISTS + "\\\\k':{'DisplayName':{'type':'REG_SZ','value':'計測ツール'},'*':null}}}";

    private static Finding judge(String sections) {
        return Recorded.only("KEP-3.1-8", Recorded.machine(sections), Recorded.scope("{'kepware':{'version':'6.16'}}"));
    }

    @Test
    void programsAndRolesAreShownBesideTheQuestion() {
        Finding finding = judge(PROGRAMS
                + ",'wmi':{'root\\\\cimv2':{'Win32_ServerFeature':[{'ID':2,'Name':'Webserver (IIS)','ParentID':0}]}}");
        assertThat(finding.verdict().kind()).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding)).contains("(1): 計測ツール", "(1): Webserver (IIS)");
        assertThat(finding.verdict().evidence()).hasSize(3);
    }

    @Test
    void rolesThatWereNotSeenAreSaidToBe() {
        assertThat(Recorded.render(judge(PROGRAMS))).contains("Roles of Windows Server were not seen");
    }

    @Test
    void whereTheListsWereNotReadNothingIsSaid() {
        assertThat(judge("").verdict().kind()).isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }
}
