package punchlist.check.filtering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Recorded;
import punchlist.machine.Machine;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reference.ReferenceData;
import punchlist.text.BundledTexts;

class InChargeTest {

    private static final KnownFirewalls KNOWN =
            KnownFirewalls.of(ReferenceData.builtIn().table(KnownFirewalls.NAME));
    private static final String NONE_REGISTERED = "'firewallProducts':[]";
    private static final String NO_CENTRE = "'wmi':{'root\\\\securitycenter2':{'FirewallProduct':null}}";

    private static InCharge inCharge(String... sections) {
        Machine machine = Recorded.machine(String.join(",", sections));
        List<Reading<?>> all = new ArrayList<>();
        InCharge.questions().forEach(question -> all.add(machine.ask(question)));
        return InCharge.of(KNOWN, Readings.of(all));
    }

    private static String said(InCharge found) {
        return BundledTexts.in(Locale.ENGLISH).render(found.said());
    }

    private static String services(String firewall, String platform, String... more) {
        List<String> all = new ArrayList<>(List.of("'mpssvc':" + firewall, "'BFE':" + platform));
        all.addAll(List.of(more));
        return "'services':{" + String.join(",", all) + "}";
    }

    private static String service(String state, String start) {
        return "{'displayName':'x','state':'" + state + "','start':'" + start + "'}";
    }

    private static String running() {
        return service("running", "automatic");
    }

    private static String centre(long state) {
        return "'wmi':{'root\\\\securitycenter2':{'FirewallProduct':[{'displayName':'Norton','productState':" + state
                + "}]}}";
    }

    private static String product(String name, String categories) {
        return "'firewallProducts':[{'name':'" + name + "','categories':[" + categories + "]}]";
    }

    @Test
    void windowsIsInChargeWhereItsServicesRunAndNobodyTookOver() {
        InCharge found = inCharge(services(running(), running()), NONE_REGISTERED, NO_CENTRE);
        assertThat(found).isInstanceOf(InCharge.Windows.class);
        assertThat(said(found)).isEqualTo("Windows' firewall is in charge: its services run and start with Windows");
        assertThat(found.readings()).hasSize(3);
    }

    @Test
    void aServiceThatWillNotComeBackIsSaid() {
        InCharge found = inCharge(services(service("running", "disabled"), running()), NONE_REGISTERED, NO_CENTRE);
        assertThat(said(found)).contains("in charge now");
    }

    @ParameterizedTest(name = "MpsSvc {0}, BFE {1}: {2} is stopped")
    @CsvSource({
        "stopped, running, MpsSvc",
        "stop-pending, running, MpsSvc",
        "running, stopped, BFE",
        "stopped, stopped, BFE",
    })
    void aStoppedServiceFiltersNothing(String firewall, String platform, String stopped) {
        InCharge found = inCharge(services(service(firewall, "automatic"), service(platform, "automatic")), NO_CENTRE);
        assertThat(found).isInstanceOf(InCharge.Stopped.class);
        assertThat(said(found)).containsIgnoringCase("the service " + stopped + " is stopped");
    }

    @ParameterizedTest(name = "categories {0}: {1}")
    @CsvSource({"'0,1,2,3', Another", "2, Another", "'0,1,3', Windows", "'', Windows", "7, Windows"})
    void onlyTheCategoryFirewallTakesOver(String categories, String expected) {
        InCharge found = inCharge(services(running(), running()), product("Acme Firewall", categories), NO_CENTRE);
        assertThat(found.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void aProductThatTookOverIsInChargeEvenWhereServicesWereNotRead() {
        InCharge found = inCharge(product("Acme Firewall", "2"));
        assertThat(found).isInstanceOf(InCharge.Another.class);
        assertThat(said(found)).contains("Acme Firewall");
    }

    @ParameterizedTest(name = "state {0}: {1}")
    @CsvSource({"266240, true", "397568, true", "262144, false", "393472, false"})
    void theSecurityCenterTellsWhetherAProductIsOn(long state, boolean on) {
        InCharge found = inCharge(services(running(), running()), NONE_REGISTERED, centre(state));
        assertThat(found).isInstanceOf(InCharge.Windows.class);
        assertThat(said(found).contains("Beside it: Norton")).isEqualTo(on);
    }

    @Test
    void withWindowsStoppedTheSecurityCentersProductIsInCharge() {
        InCharge found = inCharge(services(service("stopped", "disabled"), running()), centre(266_240));
        assertThat(found).isInstanceOf(InCharge.Another.class);
        assertThat(said(found)).contains("Norton");
    }

    @ParameterizedTest(name = "{0} {1}: beside {2}")
    @CsvSource({
        "TmPfw, running, 'Trend Micro Apex One or OfficeScan firewall (service TmPfw, running; has a filter'",
        "EKRN, running, 'ESET (service EKRN, running; may have a filter'",
        "TinyWall, running, 'probably TinyWall'",
        "TmPfw, stopped, ''",
        "fshoster, running, ''",
        "Spooler, running, ''",
    })
    void knownServicesThatFilterStandBesideWindows(String name, String state, String beside) {
        InCharge found = inCharge(
                services(running(), running(), "'" + name + "':" + service(state, "automatic")),
                NONE_REGISTERED,
                NO_CENTRE);
        assertThat(found).isInstanceOf(InCharge.Windows.class);
        assertThat(said(found).contains("Beside it")).isEqualTo(!beside.isEmpty());
        assertThat(said(found)).contains(beside);
    }

    @Test
    void whatWasNotSeenIsNotKnownAndSuspectsAreNamed() {
        InCharge nothing = inCharge(services(running(), running()));
        assertThat(nothing).isInstanceOf(InCharge.NotKnown.class);
        assertThat(((InCharge.NotKnown) nothing).suspects()).isEmpty();
        InCharge suspect = inCharge(services(running(), running(), "'vsmon':" + running()));
        assertThat(suspect).isInstanceOf(InCharge.NotKnown.class);
        assertThat(said(suspect)).contains("It may be: Check Point");
        assertThat(inCharge("")).isInstanceOf(InCharge.NotKnown.class);
    }

    @Test
    void aListOfServicesWithoutTheFirewallProvesNothing() {
        InCharge found = inCharge("'services':{'BFE':" + running() + "}", NONE_REGISTERED, NO_CENTRE);
        assertThat(found).isInstanceOf(InCharge.NotKnown.class);
        assertThat(said(found)).contains("does not list the service MpsSvc");
        InCharge between =
                inCharge(services(service("start-pending", "automatic"), running()), NONE_REGISTERED, NO_CENTRE);
        assertThat(said(between)).contains("between running and stopped");
    }
}
