package punchlist.session.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.machine.Listener;
import punchlist.scope.BadScope;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;

class ScopeLinesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    private static WatchedPort port(int port, String program, String... addresses) {
        return new WatchedPort(
                Listener.Protocol.TCP,
                port,
                List.of(program),
                List.of(),
                Stream.of(addresses).map(a -> new SeenPeer(a, NOW, NOW, 1)).toList());
    }

    private static Watched seen(WatchedPort... ports) {
        return new Watched(NOW, NOW, 1, 0, Optional.empty(), false, 0, List.of(ports), List.of());
    }

    private static Scope scope(String igss) {
        return ScopeJson.parse("{\"igss\":{" + igss.replace('\'', '"') + "}}", "scope", Path.of("."));
    }

    private static String fragment(Watched watched, String igss) {
        return ScopeLines.of(watched, scope(igss)).fragment().toString().replace('"', '\'');
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "12397, dc.exe, stations",
        "12401, IGSSdataServer.exe, stations",
        "20202, x.exe, odbcStations",
        "20222, x.exe, odbcStations",
        "5123, C:\\GSS\\Odbcixv17se.exe, odbcStations",
        "12403, x.exe, uaClients",
        "49320, server_runtime.exe, uaClients",
    })
    void aPortTellsTheField(int port, String program, String member) {
        assertThat(fragment(seen(port(port, program, "10.0.4.31")), ""))
                .isEqualTo("{'igss':{'" + member + "':['10.0.4.31']}}");
    }

    @Test
    void otherPortsProposeNothing() {
        assertThat(ScopeLines.of(seen(port(3389, "svchost.exe", "10.0.4.99")), scope(""))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whatTheScopeNamesAlreadyIsNotProposedAndStays() {
        Watched watched = seen(port(12401, "x", "10.0.4.31", "10.0.5.7", "10.0.4.200", "10.0.9.1"));
        assertThat(fragment(watched, "'stations':['10.0.4.0/25','10.0.5.7'],'partner':'10.0.9.1'"))
                .isEqualTo("{'igss':{'stations':['10.0.4.0/25','10.0.5.7','10.0.4.200']}}");
        assertThat(ScopeLines.of(watched, scope("'stations':['10.0.4.0/25']")).size())
                .isEqualTo(3);
    }

    @Test
    void oneAddressAtTwoPortsIsProposedOnce() {
        Watched watched = seen(port(12397, "x", "10.0.4.31"), port(12401, "y", "10.0.4.31", "fd00::31"));
        assertThat(ScopeLines.of(watched, scope("")).size()).isEqualTo(2);
    }

    @Test
    void aFileKeepsEverythingElse() throws IOException {
        Path file = folder.resolve("scope.json");
        Files.writeString(
                file,
                "\uFEFF{\"role\":\"server\",\"igss\":{\"stations\":[\"10.0.4.1\"],\"version\":17},\"running\":false}");
        Scope before = ScopeJson.read(file);
        ScopeLines lines = ScopeLines.of(seen(port(12401, "x", "10.0.4.31")), before);
        new ScopeFile(file).take(lines);
        Scope after = ScopeJson.read(file);
        assertThat(after.igss().stations()).containsExactly("10.0.4.1", "10.0.4.31");
        assertThat(after.igss().version()).contains(17);
        assertThat(after.running()).contains(false);
        assertThat(ScopeLines.of(seen(port(12401, "x", "10.0.4.31")), after).isEmpty())
                .isTrue();
    }

    @Test
    void aMissingFileIsMade() throws IOException {
        ScopeFile file = new ScopeFile(folder.resolve("new.json"));
        assertThat(file.read()).isEmpty();
        file.take(ScopeLines.of(seen(port(12403, "x", "10.0.4.31")), Scope.unsaid()));
        assertThat(file.read().orElseThrow().igss().uaClients()).containsExactly("10.0.4.31");
    }

    @Test
    void whatIsNoScopeIsNotTouched() throws IOException {
        Path file = folder.resolve("other.json");
        Files.writeString(file, "{\"colour\":\"red\"}");
        ScopeLines lines = ScopeLines.of(seen(port(12401, "x", "10.0.4.31")), Scope.unsaid());
        assertThatThrownBy(() -> new ScopeFile(file).take(lines)).isInstanceOf(BadScope.class);
        assertThat(file).hasContent("{\"colour\":\"red\"}");
    }
}
