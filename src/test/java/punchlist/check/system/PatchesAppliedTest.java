package punchlist.check.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;
import punchlist.reference.ReferenceData;
import punchlist.scope.Scope;

class PatchesAppliedTest {

    private static final String VERSION = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final String POLICY = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";
    private static final String SESSION = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager";
    private static final String NOTHING_PENDING = "'registryKeys':{'64':{"
            + "'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\WindowsUpdate\\\\Auto Update"
            + "\\\\RebootRequired':null,'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion"
            + "\\\\Component Based Servicing\\\\RebootPending':null}}";

    static Stream<Revisions.Series> series() {
        return Revisions.of(ReferenceData.builtIn().table(Revisions.TABLE)).series().stream();
    }

    @ParameterizedTest
    @MethodSource("series")
    void everyRevisionOfTheTableIsJudgedByItsDay(Revisions.Series series) {
        String edition = series.server() ? "ServerStandard" : "Enterprise";
        long newest = series.days().lastKey();
        LocalDate day = series.newest();
        assertThat(judge(day.plusDays(30), series.build(), edition, newest)).isEqualTo(VerdictKind.PASS);
        assertThat(judge(day.plusDays(36), series.build(), edition, newest)).isEqualTo(VerdictKind.ATTENTION);
        assertThat(judge(day.plusDays(91), series.build(), edition, newest)).isEqualTo(VerdictKind.FAIL);
        long before = series.days().lowerKey(newest);
        assertThat(judge(day.plusDays(1), series.build(), edition, before)).isEqualTo(VerdictKind.PASS);
        assertThat(judge(day.plusDays(91), series.build(), edition, before)).isEqualTo(VerdictKind.FAIL);
        long first = series.days().firstKey();
        assertThat(judge(day, series.build(), edition, first - 1)).isEqualTo(VerdictKind.FAIL);
        assertThat(judge(day, series.build(), edition, newest + 1)).isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    private static VerdictKind judge(LocalDate day, long build, String edition, long revision) {
        return kind(only(day.toString(), version(build, edition, revision), NOTHING_PENDING));
    }

    @Test
    void theMissingUpdateIsNamedWithTheDayOfTheTable() {
        Finding finding = only("2026-11-22", version(20348, "ServerStandard", 2227), NOTHING_PENDING);
        assertThat(Recorded.render(finding))
                .contains("build 20348.2227 lacks the security update of 2024-02-13")
                .contains("data as of 2026-08-12");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-11, PASS", "2026-10-10, ATTENTION", "2026-08-01, FAIL"})
    void anUnknownRevisionIsJudgedByTheLastInstalledUpdate(String installed, VerdictKind verdict) {
        String fixes = fixes(installed.replace("-", ""), "20250101");
        assertThat(kind(only("2026-11-22", version(20348, "ServerStandard", 9999), NOTHING_PENDING + "," + fixes)))
                .isEqualTo(verdict);
        String agent = agent(installed + "T03:00:00Z", false);
        assertThat(kind(only("2026-11-22", version(20348, "ServerStandard", 9999), NOTHING_PENDING + "," + agent)))
                .isEqualTo(verdict);
    }

    @Test
    void definitionsOfAntiMalwareDoNotMakeAnOldListYoung() {
        String both = NOTHING_PENDING + "," + fixes("20260101") + "," + agent("2026-11-22T03:00:00Z", false);
        assertThat(kind(only("2026-11-22", version(20348, "ServerStandard", 9999), both)))
                .isEqualTo(VerdictKind.FAIL);
    }

    @Test
    void aDayThatCanBeReadInTwoWaysIsShownAndNotJudged() {
        Finding finding =
                only("2026-11-22", version(20348, "ServerStandard", 9999), NOTHING_PENDING + "," + fixes("7/8/2026"));
        assertThat(kind(finding)).isEqualTo(VerdictKind.COULD_NOT_CHECK);
        assertThat(Recorded.render(finding)).contains("7/8/2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "components", "files", "agent"})
    void whatWaitsForARestartIsAttention(String what) {
        Map<String, Map<String, String>> keys = version(20348, "ServerStandard", 5499);
        keys.put(
                SESSION,
                Map.of(
                        "PendingFileRenameOperations",
                        what.equals("files") ? "{'type':'REG_MULTI_SZ','value':['a','b']}" : "null"));
        String pending =
                switch (what) {
                    case "update" -> NOTHING_PENDING.replace("RebootRequired':null", "RebootRequired':'there'");
                    case "components" -> NOTHING_PENDING.replace("RebootPending':null", "RebootPending':'there'");
                    default -> NOTHING_PENDING;
                };
        String agent = agent("2026-08-20T03:00:00Z", what.equals("agent"));
        assertThat(kind(only("2026-08-22", keys, pending + "," + agent))).isEqualTo(VerdictKind.ATTENTION);
        assertThat(kind(only("2026-08-22", version(20348, "ServerStandard", 5499), NOTHING_PENDING)))
                .isEqualTo(VerdictKind.PASS);
    }

    @Test
    void theUpdatePolicyIsShown() {
        Map<String, Map<String, String>> keys = version(20348, "ServerStandard", 5499);
        keys.put(
                POLICY,
                new HashMap<>(Map.of("WUServer", "http://wsus.example:8530", "TargetReleaseVersionInfo", "null")));
        keys.put(POLICY + "\\AU", Map.of("UseWUServer", "#1", "NoAutoUpdate", "null", "AUOptions", "#3"));
        assertThat(Recorded.render(only("2026-08-22", keys, NOTHING_PENDING)))
                .contains("downloaded and announced, from the update server http://wsus.example:8530");
    }

    @Test
    void whatCannotBeSeenIsNeverUpToDate() {
        assertThat(kind(Recorded.only("KEP-3.1-3", Recorded.machine(""), Scope.unsaid())))
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
        String none = "'wmi':{'root\\\\cimv2':{'Win32_QuickFixEngineering':[]}},"
                + "'updateAgent':{'unread':{'reasonCode':'unsupported','by':'Wine'}}";
        assertThat(kind(Recorded.only("KEP-3.1-3", Recorded.machine(none), Scope.unsaid())))
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IGSS-UPD-1", "KEP-3.1-9"})
    void thePlanIsAskedForWhereNothingSeenDecides(String control) {
        String good = Dated.registry(version(26100, "ServerStandard", 33296)) + "," + NOTHING_PENDING;
        Finding asked = Recorded.only(control, Dated.machine("2026-08-22", good), Scope.unsaid());
        assertThat(kind(asked)).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(asked)).contains("security updates until 2034-11-14");
        assertThat(asked.verdict().evidence()).isNotEmpty();
        String old = Dated.registry(version(14393, "EnterpriseS", 9418)) + "," + NOTHING_PENDING;
        assertThat(kind(Recorded.only(control, Dated.machine("2026-11-22", old), Scope.unsaid())))
                .isEqualTo(VerdictKind.FAIL);
        assertThat(kind(Recorded.only(control, Recorded.machine(""), Scope.unsaid())))
                .isEqualTo(VerdictKind.COULD_NOT_CHECK);
    }

    private static VerdictKind kind(Finding finding) {
        return finding.verdict().kind();
    }

    private static Map<String, Map<String, String>> version(long build, String edition, long revision) {
        return new HashMap<>(Map.of(
                VERSION,
                Map.of("CurrentBuildNumber", Long.toString(build), "EditionID", edition, "UBR", "#" + revision)));
    }

    private static String fixes(String... days) {
        return "'wmi':{'root\\\\cimv2':{'Win32_QuickFixEngineering':["
                + String.join(
                        ",",
                        List.of(days).stream()
                                .map(d -> "{'HotFixID':'KB1','InstalledOn':'" + d + "'}")
                                .toList())
                + "]}}";
    }

    private static String agent(String installed, boolean restart) {
        return "'updateAgent':{'lastInstallation':'" + installed + "','restartRequired':" + restart + "}";
    }

    private static Finding only(String day, Map<String, Map<String, String>> keys, String more) {
        return Recorded.only("KEP-3.1-3", Dated.machine(day, Dated.registry(keys) + "," + more), Scope.unsaid());
    }
}
