package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A snapshot of this Windows gives the whole catalogue's findings of the Windows itself. What is kept here is replayed
 * once more after Wine has ended, see {@link ReplayedElsewhereTest}.
 */
@Tag("windows")
@Timeout(120)
class ReplayTest {
    private static final Path BENCH = Path.of(System.getProperty("punchlist.bench", "target/windows-test"));

    @AfterEach
    void takesOutWhatWasPlanted() throws IOException {
        Planted.noTimeout();
        Planted.noFirewallRules();
        Planted.noKepwareFolder();
    }

    @Test
    void ofABareServer() throws Exception {
        assertSameFindings("bare", "{}");
    }

    @Test
    void ofAServerWithMuchToFind() throws Exception {
        Planted.timeout(1200);
        Planted.kepwareFolder();
        Planted.firewallRule("{wide}", 12401, "Wide", "");
        Planted.firewallRule("{odd}", 12400, "Odd", "RA4=nonsense|");
        String scope = Planted.scope("""
                "igss": {"version": 15, "stations": ["10.0.0.5"], "odbcStations": ["10.0.0.6"],
                         "uaClients": ["10.0.0.7"], "partner": "10.0.0.8", "operators": ["Guest", "nobody-here"]},
                "kepware": {"version": "6", "trustedGroup": "Administrators",
                            "configApi": {"url": "https://127.0.0.1:1", "user": "Administrator",
                                          "certificateSha256": "%s"}},
                "endpoints": [
                  {"kind": "opcua", "url": "opc.tcp://127.0.0.1:1", "owner": "igss", "consent": "login"},
                  {"kind": "mqtt", "url": "mqtts://127.0.0.1:1", "owner": "broker", "consent": "trace"}]""".formatted("ab".repeat(32)));
        try (ServerSocket listener = new ServerSocket(12401)) {
            assertThat(listener.isBound()).isTrue();
            assertSameFindings("planted", scope);
        }
    }

    private static void assertSameFindings(String name, String scope) throws Exception {
        Path kept = Files.createDirectories(BENCH.resolve("replay").resolve(name));
        Path scopeFile = Files.writeString(kept.resolve("scope.json"), scope);
        Path snapshot = kept.resolve("snapshot.json");
        Shipped.Ended looked = Shipped.cli("check", "--machine", "local", "--scope", scopeFile, "--format", "json")
                .with(1);
        Shipped.cli("snapshot", "--machine", "local", "--scope", scopeFile, "--out", snapshot)
                .with(0);
        Shipped.Ended replayed = Shipped.cli("check", "--machine", snapshot, "--scope", scopeFile, "--format", "json")
                .with(1);
        Files.writeString(kept.resolve("check.json"), looked.out());

        assertThat(Findings.of(looked.json())).hasSizeGreaterThan(150);
        assertThat(Findings.of(replayed.json())).isEqualTo(Findings.of(looked.json()));
    }
}
