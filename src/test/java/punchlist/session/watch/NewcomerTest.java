package punchlist.session.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import punchlist.machine.Listener;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;

class NewcomerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static WatchedPort port(int port, String... addresses) {
        return new WatchedPort(
                Listener.Protocol.TCP,
                port,
                List.of("x.exe"),
                List.of(),
                Stream.of(addresses)
                        .map(a -> new SeenPeer(a, NOW, NOW.plusSeconds(port), port))
                        .toList());
    }

    private static Watched seen(WatchedPort... ports) {
        return new Watched(NOW, NOW, 1, 0, Optional.empty(), false, 0, List.of(ports), List.of());
    }

    private static Scope scope() {
        return ScopeJson.parse(
                "{\"running\":false,\"production\":true,\"plcPorts\":[],\"mustStayVisible\":true,\"siteCa\":\"ca.pem\","
                        + "\"identification\":{\"customer\":\"Waterworks\"},\"kepware\":{\"version\":\"6.16\"},"
                        + "\"igss\":{\"version\":17,\"stations\":[\"10.0.4.21\"],\"operators\":[\"o\"],"
                        + "\"partner\":\"10.0.9.1\",\"driverStations\":[\"10.0.5.1\"],\"project\":\"D:\\\\P\"}}",
                "scope",
                Path.of("."));
    }

    @Test
    void theSameAreNamedAsOnTheConsoleWithAllThatWasSeenOfThem() {
        Watched watched = seen(
                port(12397, "10.0.4.31", "10.0.9.1"), port(12401, "10.0.4.31", "10.0.4.21"), port(3389, "10.0.4.31"));
        assertThat(Newcomer.of(watched, scope()))
                .containsExactly(new Newcomer(
                        ScopeField.STATIONS,
                        "10.0.4.31",
                        List.of(
                                new Newcomer.Sighting(Listener.Protocol.TCP, 12397, NOW, NOW.plusSeconds(12397), 12397),
                                new Newcomer.Sighting(
                                        Listener.Protocol.TCP, 12401, NOW, NOW.plusSeconds(12401), 12401))));
        assertThat(ScopeLines.of(watched, scope()).size()).isEqualTo(1);
    }

    @Test
    void takenOverTheyStandBehindWhatStoodThereAndNothingElseChanges() {
        Watched watched =
                seen(port(12401, "10.0.4.31", "10.0.4.32"), port(12403, "10.0.4.50"), port(20202, "10.0.4.41"));
        List<Newcomer> all = Newcomer.of(watched, scope());
        Scope then = Newcomer.into(scope(), all);
        assertThat(then.igss().stations()).containsExactly("10.0.4.21", "10.0.4.31", "10.0.4.32");
        assertThat(then.igss().odbcStations()).containsExactly("10.0.4.41");
        assertThat(then.igss().uaClients()).containsExactly("10.0.4.50");
        assertThat(Newcomer.of(watched, then)).isEmpty();
        String lists = "(stations|odbcStations|uaClients)=\\[[^]]*]";
        assertThat(then.toString().replaceAll(lists, ""))
                .isEqualTo(scope().toString().replaceAll(lists, ""));
        assertThat(Newcomer.into(scope(), List.of())).isEqualTo(scope());
    }

    @Test
    void anotherWayToWriteAnAddressIsTheSameAddress() {
        Watched watched = seen(port(12401, "FE80::0001"));
        assertThat(Newcomer.of(watched, scope())).singleElement().satisfies(one -> assertThat(one.seen())
                .hasSize(1));
    }
}
