package punchlist.check.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;
import punchlist.machine.Machine;
import punchlist.scope.Scope;

/** Where settings come from: a domain, the local policy, a hand. */
class PolicyChecksTest {

    private static final String MEMBER = "'membership':{'role':'member-server','name':'example.com'}";
    private static final String ALONE = "'membership':{'role':'standalone-server','name':'WORKGROUP'}";
    private static final String STATE =
            "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Group Policy\\State\\Machine";
    private static final String REFRESH = STATE + "\\Extension-List\\{00000000-0000-0000-0000-000000000000}";
    private static final String SYSTEM = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";
    private static final String LSA = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa";
    private static final String TERMINAL = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services";
    private static final String DNS = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient";

    @Test
    void outsideADomainGroupPolicyDoesNotApplyAndOtherManagersAreNamed() {
        String managed = ALONE + ",'entraJoin':'Northfield','registrySubkeys':{'64':{"
                + "'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Enrollments':['{1}']}},"
                + Dated.registry(
                        Map.of("HKLM\\SOFTWARE\\Microsoft\\Enrollments\\{1}", Map.of("ProviderID", "MS DM Server")));
        Finding finding = only("IGSS-OS-1", Recorded.machine(managed));
        assertThat(kind(finding)).isEqualTo(VerdictKind.NOT_APPLICABLE);
        assertThat(Recorded.render(finding)).contains("Northfield").contains("MS DM Server");
        assertThat(kind(only("IGSS-OS-1", Recorded.machine(ALONE)))).isEqualTo(VerdictKind.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Local Group Policy", "Richtlinien der lokalen Gruppe", "Lokal gruppepolitik", "ローカル グループ ポリシー"})
    void theLocalPolicyAloneIsNoGroupPolicyWhateverItsName(String name) {
        assertThat(kind(only("IGSS-OS-1", member(name, "LocalGPO", "2026-11-22T09:00:00Z"))))
                .isEqualTo(VerdictKind.FAIL);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T09:00:00Z, PASS", "2026-11-20T11:00:00Z, PASS", "2026-11-19T09:00:00Z, ATTENTION"})
    void anAppliedObjectPassesWhileItIsFresh(String refreshed, VerdictKind verdict) {
        Finding finding =
                only("IGSS-OS-1", member("Sikkerhed – servere", "{6AC1786C-016F-11D2-945F-00C04fB984F9}", refreshed));
        assertThat(kind(finding)).isEqualTo(verdict);
        assertThat(Recorded.render(finding)).contains("Sikkerhed – servere").contains("example.com");
    }

    @Test
    void anExportOfTheRegistryTellsTheDomainByTheNameGroupPolicyFoundItUnder() {
        Map<String, Map<String, String>> keys = refreshed("2026-11-22T09:00:00Z");
        keys.put(STATE, Map.of("Distinguished-Name", "CN=SRV,OU=Servers,DC=example,DC=com"));
        keys.put(
                STATE + "\\GPO-List\\3", Map.of("GPOID", "{6AC1786C-016F-11D2-945F-00C04fB984F9}", "DisplayName", "X"));
        Finding finding = only("IGSS-OS-1", Recorded.machine(Dated.registry(keys)));
        assertThat(kind(finding)).isEqualTo(VerdictKind.PASS);
        assertThat(Recorded.render(finding)).contains("example.com");
    }

    @Test
    void withoutTheJoinNothingIsSaid() {
        for (String control : List.of("IGSS-OS-1", "IGSS-OS-2", "IGSS-OS-18")) {
            assertThat(kind(only(control, Recorded.machine("")))).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        }
    }

    @Test
    void aDomainMembersLocalPolicyIsNotJudged() {
        assertThat(kind(only("IGSS-OS-2", Recorded.machine(MEMBER)))).isEqualTo(VerdictKind.NOT_APPLICABLE);
    }

    @Test
    void allValuesRightAndCarriedPass() {
        assertThat(kind(only("IGSS-OS-2", alone(right(), entries(1, 0))))).isEqualTo(VerdictKind.PASS);
    }

    @Test
    void aRightValueThatNoPolicyCarriesIsAttention() {
        Finding finding = only("IGSS-OS-2", alone(right(), "'localPolicy':{'machine':null}"));
        assertThat(kind(finding)).isEqualTo(VerdictKind.ATTENTION);
        assertThat(Recorded.render(finding)).contains("EnableMulticast is right, but local policy does not carry it");
    }

    @Test
    void aMissingOrWrongValueIsNamed() {
        Map<String, Map<String, String>> keys = right();
        keys.put(DNS, Map.of("EnableMulticast", "null"));
        keys.put(LSA, Map.of("LimitBlankPasswordUse", "#0"));
        Finding finding = only("IGSS-OS-2", alone(keys, entries(1, 0)));
        assertThat(kind(finding)).isEqualTo(VerdictKind.FAIL);
        assertThat(Recorded.render(finding))
                .contains("EnableMulticast is not set")
                .contains("LimitBlankPasswordUse is 0");
    }

    @Test
    void aPolicyThatWillSetItWrongIsNamed() {
        Finding finding = only("IGSS-OS-2", alone(right(), entries(1, 1)));
        assertThat(kind(finding)).isEqualTo(VerdictKind.FAIL);
        assertThat(Recorded.render(finding)).contains("local policy sets it to 1");
    }

    @Test
    void whatWasNotReadIsNotAPass() {
        assertThat(kind(only("IGSS-OS-2", alone(right(), "'boot':'1-1'")))).isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    @Test
    void aScreenThatMustStayVisibleNeedsNoLimitHere() {
        Map<String, Map<String, String>> keys = right();
        keys.put(SYSTEM, Map.of("InactivityTimeoutSecs", "null", "ShutdownWithoutLogon", "#0"));
        Machine machine = alone(keys, entries(1, 0));
        assertThat(kind(only("IGSS-OS-2", machine))).isEqualTo(VerdictKind.FAIL);
        Scope visible = Recorded.scope("{'mustStayVisible': true}");
        assertThat(kind(Recorded.only("IGSS-OS-2", machine, visible))).isEqualTo(VerdictKind.PASS);
    }

    @Test
    void policiesBeyondTheCatalogueAreListedForThePersonWhoDecides() {
        String files = "'localPolicy':{'machine':[" + entry("SOFTWARE\\Policies\\X", "Weitere", 1) + ","
                + entry("SOFTWARE\\Policies\\Microsoft\\Windows NT\\DNSClient", "EnableMulticast", 0)
                + "],'user':null}";
        Finding finding = only("IGSS-OS-18", Recorded.machine(ALONE + "," + files));
        assertThat(kind(finding)).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding))
                .contains("for the computer local policy sets 1 further values: Weitere")
                .contains("for users local policy sets nothing")
                .doesNotContain("EnableMulticast");
    }

    private static Map<String, Map<String, String>> right() {
        Map<String, Map<String, String>> keys = new HashMap<>();
        keys.put(SYSTEM, Map.of("InactivityTimeoutSecs", "#900", "ShutdownWithoutLogon", "#0"));
        keys.put(LSA, Map.of("LimitBlankPasswordUse", "#1"));
        keys.put(TERMINAL, Map.of("UserAuthentication", "#1"));
        keys.put(DNS, Map.of("EnableMulticast", "#0"));
        return keys;
    }

    private static Machine alone(Map<String, Map<String, String>> keys, String more) {
        return Recorded.machine(ALONE + "," + Dated.registry(keys) + "," + more);
    }

    private static String entries(long authentication, long multicast) {
        return "'localPolicy':{'machine':["
                + entry(
                        "SOFTWARE\\POLICIES\\Microsoft\\Windows NT\\Terminal Services",
                        "UserAuthentication",
                        authentication)
                + "," + entry("Software\\Policies\\Microsoft\\Windows NT\\DNSClient", "EnableMulticast", multicast)
                + "]}";
    }

    private static String entry(String key, String name, long value) {
        return "{'key':'" + key.replace("\\", "\\\\") + "','name':'" + name + "','data':{'type':'REG_DWORD','value':"
                + value + "}}";
    }

    private static Machine member(String name, String id, String at) {
        Map<String, Map<String, String>> keys = refreshed(at);
        keys.put(STATE + "\\GPO-List\\0", Map.of("DisplayName", name, "GPOID", id, "AccessDenied", "#0"));
        List<String> sections = new ArrayList<>(List.of(
                MEMBER,
                Dated.registry(keys),
                "'registrySubkeys':{'64':{'" + (STATE + "\\GPO-List").replace("\\", "\\\\") + "':['0']}}"));
        return Recorded.machine(String.join(",", sections));
    }

    private static Map<String, Map<String, String>> refreshed(String at) {
        long ticks = (Instant.parse(at).getEpochSecond()
                        - Instant.parse("1601-01-01T00:00:00Z").getEpochSecond())
                * 10_000_000;
        return new HashMap<>(Map.of(
                REFRESH, Map.of("startTimeHi", "#" + (ticks >>> 32), "startTimeLo", "#" + (ticks & 0xFFFF_FFFFL))));
    }

    private static VerdictKind kind(Finding finding) {
        return finding.verdict().kind();
    }

    private static Finding only(String control, Machine machine) {
        return Recorded.only(control, machine, Scope.unsaid());
    }
}
