package punchlist.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.ui.model.Bed;
import punchlist.ui.model.Page;

/** The drawing of the network, on a server with routed subnets too; pictures lie in {@code target/screens}. */
class PictureViewTest {

    private static final Path PICTURES = Path.of("target", "screens");

    @AfterEach
    void closes() throws Exception {
        Screen.close();
    }

    @Test
    void drawsEverySubnetAtEverySize(@TempDir Path folder) throws Exception {
        Files.createDirectories(PICTURES);
        Path snapshot = Files.writeString(folder.resolve("server.json"), """
                {"format": "punchlist-snapshot/1", "takenAt": "2026-11-22T10:00:00Z",
                 "machine": {"id": "x", "name": "SRV-IGSS-01"},
                 "scope": {"format": "punchlist-scope/1", "running": false,
                  "igss": {"stations": ["10.20.6.21"], "uaClients": ["10.99.0.4"]},
                  "plcPorts": [{"protocol": "TCP", "port": 502, "remote": "192.168.140.51"},
                   {"protocol": "TCP", "port": 102, "remote": "10.7.0.5"}]},
                 "adapters": [
                  {"id": "{a}", "name": "PLC network west, switch 4", "kind": "ethernet", "up": true, "dhcp": false,
                   "addresses": [{"address": "192.168.140.10", "prefix": 24}], "gateways": []},
                  {"id": "{b}", "name": "Ethernet 2", "kind": "ethernet", "up": true, "dhcp": true,
                   "addresses": [{"address": "10.20.6.117", "prefix": 24}], "gateways": ["10.20.6.1"]},
                  {"id": "{c}", "name": "Ethernet 3", "kind": "ethernet", "up": true, "dhcp": false,
                   "addresses": [], "gateways": []}],
                 "routes": [{"destination": "10.7.0.0", "prefix": 16, "nextHop": "192.168.140.1", "adapter": "{a}",
                   "metric": 1, "origin": "manual"}]}
                """);
        Bed bed = Bed.on(folder, snapshot);
        Screen screen = Screen.of(bed.wizard);
        Screen.run(bed::checked);
        Screen.run(() -> bed.wizard.go(Page.NETWORK));
        for (double scale : new double[] {1, 2}) {
            Screen.run(() -> screen.shell().zoom().set(scale));
            Node picture = Optional.ofNullable(screen.shell().root().lookup(".picture"))
                    .orElseThrow();
            Screen.run(() -> Scrolls.show(picture));
            screen.picture(PICTURES.resolve("05-network-picture-" + Math.round(scale * 100) + ".png"));
            assertThat(picture.getAccessibleText())
                    .contains("SRV-IGSS-01 stands between")
                    .contains("192.168.140.0/24")
                    .contains("10.7.0.0/16 through 192.168.140.1");
            assertThat(picture.lookupAll(".picture-solid")).hasSize(3);
            assertThat(List.copyOf(picture.lookupAll(".picture-dotted"))).hasSize(2);
        }
        Screen.run(() -> screen.shell().zoom().set(1));
    }
}
