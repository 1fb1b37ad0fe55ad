package punchlist.check.filtering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;
import punchlist.scope.Scope;

class EndpointFirewallTest {

    private static final String RUNS = "{'displayName':'x','state':'running','start':'automatic'}";
    private static final String NONE_REGISTERED = "'firewallProducts':[]";
    private static final String NO_CENTRE = "'wmi':{'root\\\\securitycenter2':{'FirewallProduct':null}}";

    private static Finding judge(String... sections) {
        return Recorded.only("IGSS-NET-3", Recorded.machine(String.join(",", sections)), Scope.unsaid());
    }

    private static String services(String... more) {
        return "'services':{'MpsSvc':" + RUNS + ",'BFE':" + RUNS
                + String.join("", List.of(more).stream().map(s -> "," + s).toList()) + "}";
    }

    private static String service(String name, String state, String start) {
        return "'" + name + "':{'displayName':'x','state':'" + state + "','start':'" + start + "'}";
    }

    private static String centre(long state) {
        return "'wmi':{'root\\\\securitycenter2':{'FirewallProduct':[{'displayName':'Norton','productState':" + state
                + "}]}}";
    }

    @Test
    void noneSeenIsAskedNotFailed() {
        Finding found = judge(services(), NONE_REGISTERED, NO_CENTRE);
        assertThat(found.verdict().kind()).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(found))
                .contains("No firewall besides the one of Windows was seen")
                .contains("would not be seen")
                .contains("data as of 20")
                .contains("Windows' firewall is in charge");
        assertThat(found.verdict().evidence()).hasSize(3);
    }

    @Test
    void registeredProductsAreShownWithWhoIsInCharge() {
        Finding found = judge(
                services(), "'firewallProducts':[{'name':'Acme','categories':[2],'program':'C:\\\\a.exe'}]", NO_CENTRE);
        assertThat(found.verdict().kind()).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(found))
                .contains("Acme (registered in place")
                .contains("Another firewall is in charge");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "TmPfw, running, automatic, BY_HAND, 'Trend Micro'",
        "TmPfw, stopped, automatic, ATTENTION, 'does not filter now: Trend Micro'",
        "TmPfw, stopped, disabled, BY_HAND, 'Trend Micro'",
        "ekrn, stopped, automatic, BY_HAND, 'ESET'",
        "fshoster, running, automatic, BY_HAND, 'steers Windows'",
        "Spooler, running, automatic, BY_HAND, 'No firewall besides'",
    })
    void knownServicesAreShown(String name, String state, String start, VerdictKind verdict, String shown) {
        Finding found = judge(services(service(name, state, start)), NONE_REGISTERED, NO_CENTRE);
        assertThat(found.verdict().kind()).isEqualTo(verdict);
        assertThat(Recorded.render(found)).contains(shown);
    }

    @ParameterizedTest(name = "state {0}: {1}")
    @CsvSource({"266240, BY_HAND", "262144, ATTENTION"})
    void aProductThatTheSecurityCenterKnowsAsOffIsWeaker(long state, VerdictKind verdict) {
        assertThat(judge(services(), NONE_REGISTERED, centre(state)).verdict().kind())
                .isEqualTo(verdict);
    }

    @Test
    void oneThatFiltersMakesUpForOneThatRests() {
        Finding found = judge(services(service("mfefire", "running", "automatic")), NONE_REGISTERED, centre(262_144));
        assertThat(found.verdict().kind()).isEqualTo(VerdictKind.BY_HAND);
    }

    @ParameterizedTest(name = "start {0}: shown {1}")
    @CsvSource({"0, true", "1, true", "4, false"})
    void aDriverWithoutItsServiceIsShownUnlessDisabled(int start, boolean shown) {
        String driver = "'registry':{'64':{'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\epfw':"
                + "{'Start':{'type':'REG_DWORD','value':" + start + "}}}}";
        Finding found = judge(services(), NONE_REGISTERED, NO_CENTRE, driver);
        assertThat(Recorded.render(found).contains("ESET (driver epfw installed)"))
                .isEqualTo(shown);
        Finding beside = judge(services(service("ekrn", "running", "automatic")), NONE_REGISTERED, NO_CENTRE, driver);
        assertThat(Recorded.render(beside)).doesNotContain("driver epfw");
    }

    @Test
    void servicesAloneAreEnoughToAskAndWhatIsMissingIsSaid() {
        Finding found = judge(services());
        assertThat(found.verdict().kind()).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(found)).contains("the registered firewall products were not read");
    }

    @Test
    void cannotCheckWhereNothingWasSeen() {
        assertThat(judge("").verdict().kind()).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(judge(NO_CENTRE).verdict().kind()).isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }
}
