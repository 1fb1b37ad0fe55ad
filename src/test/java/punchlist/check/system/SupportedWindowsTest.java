package punchlist.check.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;
import punchlist.check.system.Lifecycle.Release;
import punchlist.reference.ReferenceData;
import punchlist.scope.Scope;

class SupportedWindowsTest {

    private static final String KEY = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final String PRODUCT = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\ProductOptions";
    private static final Lifecycle LIFECYCLE =
            Lifecycle.of(ReferenceData.builtIn().table(Lifecycle.TABLE));
    private static final Map<String, String> EDITIONS = Map.of(
            "home", "Core",
            "pro", "Professional",
            "enterprise", "Enterprise",
            "ltsc", "EnterpriseS",
            "iot-ltsc", "IoTEnterpriseS",
            "server", "ServerStandard",
            "server-annual", "ServerDatacenterACor");

    record Case(Release release, String family) {}

    static List<Case> releases() {
        List<Case> all = new ArrayList<>();
        LIFECYCLE.releases().forEach(r -> r.families().forEach(f -> all.add(new Case(r, f))));
        return all;
    }

    static Stream<Case> ordinary() {
        return releases().stream().filter(c -> !c.release().paid());
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void everyReleaseIsJudgedByItsDays(Case one) {
        Release release = one.release();
        LocalDate end = release.end();
        assertThat(judge(one, end.minusYears(1).minusDays(1))).isEqualTo(VerdictKind.PASS);
        assertThat(judge(one, end.minusMonths(11))).isEqualTo(VerdictKind.ATTENTION);
        assertThat(judge(one, end)).isEqualTo(VerdictKind.ATTENTION);
        boolean sold = releases().stream()
                .anyMatch(c -> c.release().paid()
                        && c.release().build() == release.build()
                        && c.family().equals(one.family()));
        assertThat(judge(one, end.plusDays(1))).isEqualTo(sold ? VerdictKind.ATTENTION : VerdictKind.FAIL);
    }

    static Stream<Case> paid() {
        return releases().stream().filter(c -> c.release().paid());
    }

    @ParameterizedTest
    @MethodSource("paid")
    void updatesThatNeedALicenceAreNeverAPass(Case one) {
        assertThat(judge(one, one.release().end())).isEqualTo(VerdictKind.ATTENTION);
        assertThat(judge(one, one.release().end().plusDays(1))).isEqualTo(VerdictKind.FAIL);
    }

    @Test
    void everyFamilyHasAnEditionHere() {
        assertThat(releases()).allSatisfy(c -> assertThat(EDITIONS).containsKey(c.family()));
        assertThat(Stream.of(EditionFamily.values()).map(EditionFamily::key)).hasSameElementsAs(EDITIONS.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "14393, ServerStandard, Server, 2026-11-22, ATTENTION",
        "14393, EnterpriseS, Client, 2026-11-22, FAIL",
        "17763, ServerStandard, Server Core, 2026-11-22, PASS",
        "17763, ServerDatacenterACor, Server Core, 2026-11-22, FAIL",
        "17763, Professional, Client, 2026-11-22, FAIL",
        "19044, EnterpriseS, Client, 2026-11-22, ATTENTION",
        "19044, IoTEnterpriseS, Client, 2026-11-22, PASS",
        "26100, ServerDatacenter, Server, 2026-11-22, PASS",
        "26100, Professional, Client, 2026-11-22, FAIL",
        "26100, Enterprise, Client, 2026-11-22, ATTENTION",
        "26100, IoTEnterpriseS, Client, 2026-11-22, PASS",
        "19045, Professional, Client, 2026-11-22, ATTENTION",
        "19045, Core, Client, 2026-11-22, FAIL",
        "20348, ServerStandardEval, Server, 2026-11-22, ATTENTION",
        "9600, ServerStandard, Server, 2026-10-13, ATTENTION",
        "9600, ServerStandard, Server, 2026-10-14, FAIL",
        "99999, ServerStandard, Server, 2026-11-22, COULD_NOT_CHECK",
        "20348, ServerAzureStackHCICor, Server Core, 2026-11-22, COULD_NOT_CHECK",
        "20348, ServerStandard, Client, 2026-11-22, COULD_NOT_CHECK",
        "20348, Professional, Client, 2026-11-22, COULD_NOT_CHECK",
    })
    void sharedBuildsAreToldApartByEdition(
            String build, String edition, String installation, String day, VerdictKind verdict) {
        assertThat(kind(only(day, build, edition, installation, "Windows"))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Windows Server 2022 Standard",
                "Windows 10 Pro für Arbeitsstationen",
                "Windows Server 2008 – død",
                "日本語 Windows"
            })
    void theProductsNameChangesNothing(String name) {
        Finding finding = only("2026-11-22", "20348", "ServerStandard", "Server", name);
        assertThat(kind(finding)).isEqualTo(VerdictKind.PASS);
        assertThat(Recorded.render(finding))
                .contains("Windows Server 2022")
                .contains("20348.2227")
                .contains("mainstream support ended 2026-10-13")
                .contains("data as of 2026-08-22");
    }

    @Test
    void anOldTableSaysThatItIsOld() {
        assertThat(Recorded.render(only("2028-01-01", "26100", "ServerStandard", "Server", "x")))
                .contains("older than a year");
    }

    @Test
    void aConcludedEndSaysSo() {
        assertThat(Recorded.render(only("2026-11-22", "17763", "IoTEnterpriseS", "Client", "x")))
                .contains("concluded");
    }

    @Test
    void whatWasNotReadOrIsNotThereCouldNotBeChecked() {
        for (String build : List.of("null", "{'unread':{'reasonCode':'not-recorded'}}", "Windows")) {
            assertThat(kind(only("2026-11-22", build, "ServerStandard", "Server", "x")))
                    .isEqualTo(VerdictKind.COULD_NOT_CHECK);
        }
        assertThat(kind(Recorded.only("KEP-3.1-2", Recorded.machine(""), Scope.unsaid())))
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    private static VerdictKind judge(Case one, LocalDate day) {
        boolean server = one.family().startsWith("server");
        return kind(only(
                day.toString(),
                Long.toString(one.release().build()),
                EDITIONS.get(one.family()),
                server ? "Server" : "Client",
                "x"));
    }

    private static VerdictKind kind(Finding finding) {
        return finding.verdict().kind();
    }

    private static Finding only(String day, String build, String edition, String installation, String name) {
        Map<String, String> version = new TreeMap<>(Map.of(
                "CurrentBuildNumber", build,
                "EditionID", edition,
                "InstallationType", installation,
                "ProductName", name,
                "UBR", "#2227"));
        String product = installation.startsWith("Server") ? "ServerNT" : "WinNT";
        String sections = Dated.registry(Map.of(KEY, version, PRODUCT, Map.of("ProductType", product)));
        return Recorded.only("KEP-3.1-2", Dated.machine(day, sections), Scope.unsaid());
    }
}
