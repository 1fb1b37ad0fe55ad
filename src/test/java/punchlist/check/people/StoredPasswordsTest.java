package punchlist.check.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;
import punchlist.machine.Machine;

/** A password that automatic log-on keeps in plain text is seen, and never read. */
class StoredPasswordsTest {

    private static final String KEY = "'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows NT\\\\CurrentVersion\\\\Winlogon'";
    private static final String ON = "'AutoAdminLogon':{'type':'REG_SZ','value':'1'},"
            + "'DefaultUserName':{'type':'REG_SZ','value':'bediener'},'DefaultDomainName':{'type':'REG_SZ','value':'LEITSTAND'}";

    private static Finding judge(String sections) {
        return Recorded.only("KEP-3.2-6", Recorded.machine(sections), Recorded.scope("{}"));
    }

    private static String registry(String values) {
        return "'registry':{'64':{" + KEY + ":{" + values + ",'*':null}}}";
    }

    private static String presence(String values) {
        return ",'registryValues':{'64':{" + KEY + ":{" + values + "}}}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"DefaultPassword", "AltDefaultPassword", "defaultpassword"})
    void aPasswordInPlainTextFails(String name) {
        Finding finding = judge(registry(ON) + presence("'" + name + "':'filled'"));
        assertThat(finding.verdict().kind()).isEqualTo(VerdictKind.FAIL);
        assertThat(Recorded.render(finding)).containsIgnoringCase(name).contains("LEITSTAND\\bediener");
    }

    @Test
    void itFailsAlsoWhereAutomaticLogOnIsOff() {
        Finding finding = judge(
                registry("'AutoAdminLogon':{'type':'REG_SZ','value':'0'}") + presence("'DefaultPassword':'filled'"));
        assertThat(finding.verdict().kind()).isEqualTo(VerdictKind.FAIL);
    }

    @Test
    void ofAPasswordThatASnapshotHoldsNothingIsSaid() {
        Machine machine = Recorded.machine(registry(ON + ",'DefaultPassword':{'type':'REG_SZ','value':'geheim-åäö'}"));
        Finding finding = Recorded.only("KEP-3.2-6", machine, Recorded.scope("{}"));
        assertThat(finding.verdict().kind()).isEqualTo(VerdictKind.FAIL);
        assertThat(finding.toString() + Recorded.render(finding)).doesNotContain("geheim");
    }

    @Test
    void withoutOneItIsAskedAndTheSecretThatCannotBeReadIsNamed() {
        Finding finding = judge(registry(ON));
        assertThat(finding.verdict().kind()).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding)).contains("LSA secret").contains("LEITSTAND\\bediener");
        assertThat(Recorded.render(judge(registry("'AutoAdminLogon':{'type':'REG_SZ','value':'0'}"))))
                .contains("Automatic log-on is off")
                .doesNotContain("LSA secret");
    }

    @Test
    void anEmptyValueIsNoPassword() {
        assertThat(judge(registry(ON) + presence("'DefaultPassword':'empty'"))
                        .verdict()
                        .kind())
                .isEqualTo(VerdictKind.BY_HAND);
    }

    @Test
    void whatWasNotReadCouldNotBeChecked() {
        String denied = "{'unread':{'reasonCode':'denied','missingRight':'administrator'}}";
        assertThat(judge("").verdict().kind()).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        Finding finding = judge(registry(ON) + presence("'DefaultPassword':" + denied));
        assertThat(finding.verdict().kind()).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(Recorded.render(finding)).contains("administrator");
    }
}
