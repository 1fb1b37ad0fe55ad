package punchlist.session.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.Listener;
import punchlist.machine.network.SeenConnection;
import punchlist.machine.network.SeenConnection.Way;
import punchlist.machine.network.SeenConnections;
import punchlist.machine.network.SeenTable;
import punchlist.reading.Answer;
import punchlist.reading.Why;
import punchlist.session.OwnFolder;

class SeenShelfTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(1));

    @TempDir
    private Path root;

    private SeenShelf shelf;

    @BeforeEach
    void open() {
        shelf = new SeenShelf(OwnFolder.ofUser(root));
    }

    private static Watched watched(Instant from, int port, String... addresses) {
        Instant to = from.plus(Duration.ofHours(1));
        WatchedPort came = new WatchedPort(
                Listener.Protocol.TCP,
                port,
                List.of("C:\\IGSS\\dc.exe"),
                List.of(),
                List.of(addresses).stream()
                        .map(address -> new SeenPeer(address, from, to, 3))
                        .toList());
        WatchedPort called = new WatchedPort(
                Listener.Protocol.TCP, 502, List.of(), List.of(), List.of(new SeenPeer("10.0.7.7", from, from, 1)));
        return new Watched(from, to, 1_800, 0, Optional.empty(), false, 0, List.of(came), List.of(called));
    }

    private static SeenConnection came(Instant first, Instant last, long looks) {
        return new SeenConnection(
                Way.IN, Listener.Protocol.TCP, 12401, "10.0.4.31", List.of("C:\\IGSS\\dc.exe"), first, last, looks);
    }

    private Answer<SeenTable> answer(boolean maySee) {
        return new SeenAnswerer(shelf, maySee).answer(new SeenConnections()).answer();
    }

    @Test
    void whatWasSeenIsReadBack() throws IOException {
        shelf.keep(watched(START, 12401, "10.0.4.31"));
        SeenTable kept = shelf.read().orElseThrow();
        assertThat(kept.from()).isEqualTo(START);
        assertThat(kept.to()).isEqualTo(END);
        assertThat(kept.looks()).isEqualTo(1_800);
        assertThat(kept.all()).contains(came(START, END, 3)).hasSize(2);
        assertThat(answer(false)).isEqualTo(Answer.known(kept));
    }

    @Test
    void listeningAgainAddsToIt() throws IOException {
        Instant later = START.plus(Duration.ofDays(2));
        shelf.keep(watched(START, 12401, "10.0.4.31"));
        shelf.keep(watched(later, 12401, "10.0.4.31", "10.0.4.32"));
        SeenTable kept = shelf.read().orElseThrow();
        assertThat(kept.from()).isEqualTo(START);
        assertThat(kept.looks()).isEqualTo(3_600);
        assertThat(kept.all()).hasSize(3).contains(came(START, later.plus(Duration.ofHours(1)), 6));
    }

    @Test
    void whoWasNotSeenForLongIsForgotten() throws IOException {
        Instant later = END.plus(SeenShelf.KEPT);
        shelf.keep(watched(START, 12401, "10.0.4.31"));
        shelf.keep(watched(later, 12397, "10.0.4.32"));
        SeenTable kept = shelf.read().orElseThrow();
        assertThat(kept.all()).extracting(SeenConnection::address).containsExactlyInAnyOrder("10.0.4.32", "10.0.7.7");
        assertThat(kept.from()).isAfter(START);
    }

    @Test
    void whereNobodyListenedThatIsAbsentAndWithoutRightsDenied() {
        assertThat(answer(true)).isEqualTo(Answer.absent());
        assertThat(answer(false)).isEqualTo(Answer.unread(new Why.Denied("administrator")));
    }

    @Test
    void aDamagedFileIsSaidAndLeftAsItIs() throws IOException {
        Path file = shelf.keep(watched(START, 12401, "10.0.4.31"));
        Files.writeString(file, "{\"format\":\"punchlist-seen/1\",\"from\":");
        assertThat(answer(true)).isInstanceOfSatisfying(Answer.Unread.class, unread -> assertThat(unread.why())
                .isInstanceOfSatisfying(
                        Why.Failed.class, failed -> assertThat(failed.error()).contains(file.toString())));
        assertThatThrownBy(() -> shelf.keep(watched(START, 1, "10.0.0.1"))).isInstanceOf(IOException.class);
        assertThat(file).hasContent("{\"format\":\"punchlist-seen/1\",\"from\":");
    }

    @Test
    void ofAnotherFormatNothingIsTaken() throws IOException {
        Path file = shelf.keep(watched(START, 12401, "10.0.4.31"));
        Files.writeString(file, Files.readString(file).replace("punchlist-seen/1", "punchlist-seen/2"));
        assertThatThrownBy(shelf::read).isInstanceOf(IOException.class).hasMessageContaining("punchlist-seen/1");
    }
}
