package punchlist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.punchlist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.TestData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Real rule sets, imported and mended as people do it, are after undo what they were: each text, each profile's values. */
class FirewallTakenBackTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> MENDED = List.of(
            "IGSS-NET-4",
            "IGSS-PORT-12397",
            "IGSS-PORT-12401",
            "IGSS-PORT-12403",
            "IGSS-PORT-20202",
            "IGSS-PORT-443",
            "IGSS-PORT-MQTT",
            "KEP-3.3-1");
    private static final String STORE =
            "HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\";
    private static final String POLICY = "HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\";

    @TempDir
    private Path folder;

    private String machine = "";
    private String scope = "";

    /** The rules of an export, on a computer of which the rest was seen too; the public profile is off. */
    private void imports(String export) throws IOException {
        Path exports = Files.createDirectories(folder.resolve("exports"));
        Files.copy(TestData.at("firewall/" + export), exports.resolve(export));
        machine = folder.resolve("machine.json").toString();
        assertThat(punchlist("snapshot", "--import", exports.toString(), "--out", machine)
                        .exit())
                .isZero();
        ObjectNode json = (ObjectNode) JSON.readTree(Files.readString(Path.of(machine)));
        ((ObjectNode) json.path("firewallRules")).putNull("policy").putNull("mdm");
        json.set("listeners", JSON.readTree("""
                [{"protocol": "TCP", "address": "0.0.0.0", "port": 135, "pid": 700,
                  "process": "C:\\\\Windows\\\\System32\\\\svchost.exe"},
                 {"protocol": "TCP", "address": "0.0.0.0", "port": 445, "pid": 4}]"""));
        json.set("peers", JSON.readTree("""
                [{"protocol": "TCP", "localAddress": "10.0.4.1", "localPort": 445, "remoteAddress": "10.0.4.99",
                  "remotePort": 50000, "pid": 4}]"""));
        ObjectNode registry = json.withObjectProperty("registry").withObjectProperty("64");
        for (String profile : List.of("DomainProfile", "StandardProfile", "PublicProfile")) {
            if (!registry.has(STORE + profile)) {
                registry.putObject(STORE + profile).putNull("*");
            }
        }
        ((ObjectNode) registry.path(STORE + "PublicProfile"))
                .putObject("EnableFirewall")
                .put("type", "REG_DWORD")
                .put("value", 0);
        for (String profile : List.of("DomainProfile", "PrivateProfile", "StandardProfile", "PublicProfile")) {
            registry.putNull(POLICY + profile);
        }
        Files.writeString(Path.of(machine), json.toString(), UTF_8);
        scope = Files.writeString(folder.resolve("scope.json"), """
                {"running": false, "gate": {"backup": "image", "console": "iDRAC", "by": "A. Tester"},
                 "igss": {"version": 16, "components": ["operator-stations", "mqtt", "odbc"],
                          "stations": ["10.0.4.11", "10.0.4.12"], "odbcStations": ["10.0.4.11"]}}
                """, UTF_8).toString();
    }

    private String record() {
        return folder.resolve("r.punchlist").toString();
    }

    private void look() {
        punchlist("check", "--machine", machine, "--scope", scope, "--step", "ports", "--record", record());
    }

    private JsonNode fix() {
        List<String> call = new ArrayList<>(List.of("fix", "--machine", machine, "--scope", scope));
        call.addAll(List.of("--record", record(), "--yes", "--format", "json"));
        call.addAll(List.of("--accept-hazard", "STOPS_DATA", "--accept-hazard", "CUTS_REMOTE"));
        call.addAll(MENDED);
        return punchlist(call.toArray(String[]::new)).json();
    }

    private JsonNode undo(int exit, String... changes) {
        List<String> call = new ArrayList<>(List.of("undo", "--record", record(), "--machine", machine));
        call.addAll(List.of("--scope", scope, "--yes", "--format", "json"));
        call.addAll(List.of(changes));
        Call done = punchlist(call.toArray(String[]::new));
        assertThat(done.exit()).as(done.err()).isEqualTo(exit);
        return done.json();
    }

    /** What each run of the record read of the firewall, as it is stored there. */
    private List<Map<String, String>> seen() throws IOException {
        List<Map<String, String>> all = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(record()), UTF_8)) {
            JsonNode entry = JSON.readTree(line);
            if (entry.path("type").asString("").equals("run")) {
                Map<String, String> one = new TreeMap<>();
                for (JsonNode reading : entry.at("/body/readings")) {
                    String key = reading.path("key").stringValue();
                    if (key.startsWith("firewallRules/") || key.contains("FirewallPolicy")) {
                        one.put(key, reading.path("answer").toString() + reading.path("state"));
                    }
                }
                all.add(one);
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firewallpolicy-win7sp1-x86-domain-client.reg",
                "rules-win10-1703-x64-workgroup.csv",
                "rules-win81-x64-workgroup.csv"
            })
    void allThatWasMendedIsTakenBackByteForByte(String export) throws IOException {
        imports(export);
        look();
        JsonNode fixed = fix();
        assertThat(fixed.path("changes").size()).as(fixed.toString()).isGreaterThan(20);
        look();
        undo(0);
        look();
        List<Map<String, String>> seen = seen();
        assertThat(seen.get(0).keySet()).contains("firewallRules/local").hasSizeGreaterThan(10);
        assertThat(seen.get(1)).as("something was changed").isNotEqualTo(seen.get(0));
        assertThat(seen.get(2)).isEqualTo(seen.get(0));
        assertThat(punchlist("verify", record(), "--rejudge").exit()).isZero();
    }

    @Test
    void mendedTwiceNothingIsChangedAgainAndAPartIsTakenBackAlone() throws IOException {
        imports("firewallpolicy-win7sp1-x86-domain-client.reg");
        look();
        fix();
        int made = 0;
        for (JsonNode more = fix(); !more.path("changes").isEmpty(); more = fix()) {
            made = Integer.parseInt(more.at("/changes/" + (more.path("changes").size() - 1) + "/id")
                    .stringValue()
                    .substring(1));
            assertThat(made).as("comes to an end").isLessThan(80);
        }
        look();
        undo(0, "C" + made);
        look();
        undo(0);
        look();
        List<Map<String, String>> seen = seen();
        assertThat(seen.get(2)).as("a part").isNotEqualTo(seen.get(1)).isNotEqualTo(seen.get(0));
        assertThat(seen.get(3)).as("the rest").isEqualTo(seen.get(0));
    }
}
