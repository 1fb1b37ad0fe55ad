package punchlist.windows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.windows.PlantedFirewall.rule;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rules and profiles that are planted in the registry of this Windows are what the whole program judges there. */
@Tag("windows")
@Timeout(120)
class PlantedFirewallTest {

    private static final PlantedService FIREWALL = new PlantedService("MpsSvc");
    private static final PlantedService PLATFORM = new PlantedService("BFE");
    private static final int AUTOMATIC = 2;

    @TempDir
    private Path temp;

    private Path scope = Path.of("scope.json");

    @BeforeEach
    void writesTheScope() throws IOException {
        PlantedFirewall.nothing();
        scope = Files.writeString(
                temp.resolve("scope.json"),
                "{\"igss\": {\"version\": 16, \"components\": [\"operator-stations\"], \"stations\": [\"10.0.0.5\"]}}",
                UTF_8);
    }

    @AfterEach
    void takesItOutAgain() {
        PlantedFirewall.nothing();
        FIREWALL.remove();
        PLATFORM.remove();
    }

    @Test
    void narrowRulesAreRightForTheRowsTheyServe() throws Exception {
        PlantedFirewall.own("{a}", rule(12401, "Stations", "RA4=10.0.0.5|"));
        PlantedFirewall.own("{b}", rule(12397, "Stations too", "RA4=10.0.0.5|"));
        Map<String, JsonNode> found = look();
        for (String right : new String[] {
            "IGSS-PORT-12401", "IGSS-PORT-12397", "IGSS-PORT-12396", "IGSS-PORT-12400", "IGSS-PORT-12403"
        }) {
            assertThat(verdict(found, right)).as(right).isEqualTo("pass");
        }
        assertThat(verdict(found, "IGSS-NET-4"))
                .as("nobody saw that the firewall runs")
                .isEqualTo("could-not-check");
        assertThat(found.get("IGSS-NET-4").toString()).contains("MpsSvc").contains("{a}");
    }

    @Test
    void wideNeedlessAndIdleRulesAreToldEachByItself() throws Exception {
        PlantedFirewall.own("{wide}", rule(12401, "Wide", ""));
        PlantedFirewall.own("{others}", rule(12397, "Others", "RA4=10.0.0.5|RA4=10.9.9.9|"));
        PlantedFirewall.own("{needless}", rule(12403, "Needless", "RA4=10.0.0.5|"));
        PlantedFirewall.own("{idle}", rule(5900, "Idle", ""));
        Map<String, JsonNode> found = look();
        assertThat(finding(found, "IGSS-PORT-12401", "{wide}"))
                .isEqualTo("fail: Rule \"Wide\" lets it in from any address");
        assertThat(finding(found, "IGSS-PORT-12397", "{others}"))
                .startsWith("fail: ")
                .contains("10.9.9.9");
        assertThat(finding(found, "IGSS-PORT-12403", "{needless}"))
                .startsWith("fail: ")
                .contains("10.0.0.5");
        assertThat(finding(found, "IGSS-NET-4", "tcp/12401"))
                .startsWith("fail: ")
                .contains("Wide");
        assertThat(finding(found, "IGSS-NET-4", "firewall/idle-rules"))
                .startsWith("fail: ")
                .contains("Idle");
    }

    @Test
    void rulesThatBlockAreOffOrAreNoneLetNobodyIn() throws Exception {
        PlantedFirewall.own("{a}", rule(12401, "Stations", "RA4=10.0.0.5|"));
        PlantedFirewall.own("{b}", rule(12401, "Keep out", "").replace("Allow", "Block"));
        PlantedFirewall.own("{c}", rule(12397, "Off", "RA4=10.0.0.5|").replace("TRUE", "FALSE"));
        Map<String, JsonNode> found = look();
        assertThat(finding(found, "IGSS-PORT-12401", "tcp/12401"))
                .startsWith("fail: ")
                .contains("not open to 10.0.0.5")
                .contains("Keep out ({b})");
        assertThat(finding(found, "IGSS-PORT-12397", "tcp/12397"))
                .startsWith("fail: ")
                .contains("not open to 10.0.0.5");
    }

    @Test
    void policiesCountAboveTheMachinesOwnSettings() throws Exception {
        PlantedFirewall.policy("{gpo}", rule(12401, "Of the domain", ""));
        PlantedFirewall.profile("DomainProfile", "EnableFirewall", 1);
        PlantedFirewall.policyProfile("DomainProfile", "EnableFirewall", 0);
        Map<String, JsonNode> found = look();
        assertThat(finding(found, "IGSS-PORT-12401", "{gpo}"))
                .isEqualTo("fail: Rule \"Of the domain\" of a policy lets it in from any address");
        assertThat(finding(found, "IGSS-NET-4", "firewall/domain"))
                .startsWith("fail: ")
                .contains("off");
        assertThat(finding(found, "KEP-3.3-1", "firewall/domain")).startsWith("fail: ");
    }

    @Test
    void aProfileThatIsOffOrLetsInByDefaultFails() throws Exception {
        PlantedFirewall.profile("PublicProfile", "EnableFirewall", 0);
        PlantedFirewall.profile("StandardProfile", "DefaultInboundAction", 0);
        Map<String, JsonNode> found = look();
        assertThat(finding(found, "IGSS-NET-4", "firewall/public"))
                .startsWith("fail: ")
                .contains("off");
        assertThat(finding(found, "IGSS-NET-4", "firewall/private"))
                .startsWith("fail: ")
                .contains("is let in");
        assertThat(finding(found, "IGSS-PORT-12403", "tcp/12403")).startsWith("fail: ");
    }

    @Test
    void callsAreJudgedWhereTheyAreBlocked() throws Exception {
        assertThat(verdict(look(), "IGSS-NET-7"))
                .as("Windows lets every program call")
                .isEqualTo("fail");
        for (String profile : new String[] {"DomainProfile", "StandardProfile", "PublicProfile"}) {
            PlantedFirewall.profile(profile, "DefaultOutboundAction", 1);
        }
        assertThat(verdict(look(), "IGSS-NET-7")).isEqualTo("could-not-check");
        PlantedFirewall.own("{out}", "v2.30|Action=Allow|Active=TRUE|Dir=Out|Protocol=6|RPort=443|Name=Web for all|");
        Map<String, JsonNode> found = look();
        assertThat(finding(found, "IGSS-NET-7", "{out}")).startsWith("fail: ").contains("Web for all");
        assertThat(verdict(found, "IGSS-PORT-443")).isEqualTo("fail");
    }

    @Test
    void whatListensBeyondThePlanIsNamedWithItsProgram() throws Exception {
        try (ServerSocket listener = new ServerSocket(0)) {
            String port = "tcp/" + listener.getLocalPort();
            assertThat(findings(look().get("IGSS-NET-4"))).as("shut").doesNotContainKey(port);
            PlantedFirewall.own("{odd}", rule(listener.getLocalPort(), "Odd port", ""));
            assertThat(finding(look(), "IGSS-NET-4", port))
                    .startsWith("fail: ")
                    .contains("Odd port")
                    .contains("java.exe");
        }
    }

    @Test
    void whatIsNoRuleHidesNoRuleBesideIt() throws Exception {
        PlantedFirewall.ownNumber("{number}", 1);
        PlantedFirewall.own("{words}", "not a rule");
        PlantedFirewall.own("{wide}", rule(12401, "Wide", ""));
        Map<String, JsonNode> found = look();
        assertThat(finding(found, "IGSS-PORT-12401", "{wide}")).startsWith("fail: ");
        assertThat(findings(found.get("IGSS-PORT-12401")))
                .containsEntry("{number}", "could-not-check: ")
                .containsEntry("{words}", "could-not-check: ");
        assertThat(verdict(found, "IGSS-PORT-12403")).isEqualTo("could-not-check");
    }

    @Test
    void whileTheServiceIsStoppedRulesAreToldAndNothingPasses() throws Exception {
        plantServices();
        PlantedFirewall.own("{wide}", rule(12401, "Wide", ""));
        PlantedFirewall.own("{narrow}", rule(12397, "Narrow", "RA4=10.0.0.5|"));
        Map<String, JsonNode> found = look();
        assertThat(finding(found, "IGSS-PORT-12401", "server"))
                .startsWith("fail: ")
                .contains("filters nothing")
                .contains("stopped");
        assertThat(finding(found, "IGSS-PORT-12401", "{wide}"))
                .isEqualTo("fail: Once Windows' firewall runs: Rule \"Wide\" lets it in from any address");
        assertThat(finding(found, "IGSS-PORT-12397", "server"))
                .startsWith("fail: ")
                .contains("Once Windows' firewall runs: TCP 12397 in is open to 10.0.0.5");
        assertThat(found.values())
                .noneMatch(control -> control.path("verdict").stringValue().equals("pass"));
    }

    private static void plantServices() {
        String image = "C:\\windows\\system32\\svchost.exe -k LocalServiceNoNetwork";
        FIREWALL.plant("Windows Defender Firewall", image, AUTOMATIC);
        PLATFORM.plant("Base Filtering Engine", image, AUTOMATIC);
    }

    private Map<String, JsonNode> look() throws Exception {
        JsonNode results = Shipped.cli(
                        "check", "--machine", "local", "--scope", scope, "--step", "ports", "--format", "json")
                .with(1)
                .json()
                .path("results");
        Map<String, JsonNode> all = new TreeMap<>();
        all(results).forEach(result -> all.put(result.path("control").stringValue(), result));
        return all;
    }

    private static String verdict(Map<String, JsonNode> found, String control) {
        return found.get(control).path("verdict").stringValue();
    }

    private static String finding(Map<String, JsonNode> found, String control, String subject) {
        assertThat(findings(found.get(control))).as(control).containsKey(subject);
        return findings(found.get(control)).get(subject);
    }

    /** What is found of each subject. */
    private static Map<String, String> findings(JsonNode control) {
        Map<String, String> all = new TreeMap<>();
        all(control.path("findings"))
                .forEach(f -> all.put(
                        f.path("subjectId").stringValue(),
                        f.path("verdict").stringValue() + ": " + f.path("found").asString("")));
        return all;
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
