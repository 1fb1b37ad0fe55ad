package punchlist.session.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.machine.AskingMachine;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.machine.Peers;
import punchlist.machine.Setters;
import punchlist.reading.Answer;
import punchlist.reading.Answerer;
import punchlist.reading.Answerers;
import punchlist.reading.Question;
import punchlist.reading.Reply;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.session.Looking;
import punchlist.session.OpenMachine;
import punchlist.session.Product;
import punchlist.text.BundledTexts;

class WatchingTest {

    private static final Product PRODUCT = Product.load(BundledTexts.in(Locale.ENGLISH), "1");
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Listener DATA_SERVER = listener("0.0.0.0", 12401);

    private final List<Answer<PeerTable>> looks = new ArrayList<>();
    private final List<String> news = new ArrayList<>();
    private Duration passed = Duration.ZERO;
    private int at;
    private int stopAfter = Integer.MAX_VALUE;

    private static Listener listener(String address, int port) {
        return new Listener(
                Listener.Protocol.TCP, address, port, 4100, Optional.of("C:\\IGSS\\IGSSdataServer.exe"), List.of());
    }

    private static Peer peer(String remote, int port) {
        return new Peer(Listener.Protocol.TCP, "10.0.4.10", port, remote, 50_000, 4100, Optional.empty());
    }

    private void look(Peer... peers) {
        looks.add(Answer.known(new PeerTable(List.of(peers))));
    }

    private Watched watch(Duration length, Listener... listeners) {
        Machine machine = new AskingMachine(
                new MachineId(MachineId.Kind.LOCAL, "test", "TEST"),
                new Ticking(),
                Answerers.none()
                        .with(Listeners.class, answering(() -> Answer.known(new ListenerTable(List.of(listeners)))))
                        .with(Peers.class, answering(() -> looks.get(Math.min(at++, looks.size() - 1)))),
                "Windows");
        OpenMachine opened = new OpenMachine(
                machine,
                scope -> machine,
                Setters.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO);
        return new Watching(new Looking(PRODUCT, opened, Scope.unsaid()), false)
                .watch(
                        length,
                        Duration.ofSeconds(2),
                        new Rhythm(),
                        (protocol, port, address) -> news.add(protocol + " " + port + " " + address));
    }

    private static <Q extends Question<T>, T> Answerer<Q, T> answering(Supplier<Answer<T>> answer) {
        return new Answerer<>() {
            @Override
            public String source() {
                return "test";
            }

            @Override
            public Reply<T> answer(Q question) {
                return Reply.of(answer.get());
            }
        };
    }

    /** Time that passes only by resting. */
    private final class Rhythm implements Watching.Rhythm {
        @Override
        public Duration elapsed() {
            return passed;
        }

        @Override
        public boolean rest(Duration length) {
            passed = passed.plus(length);
            return at >= stopAfter;
        }
    }

    private final class Ticking extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return START.plus(passed);
        }
    }

    private static List<String> lines(Watched watched) {
        return watched.ports().stream()
                .flatMap(port -> port.peers().stream()
                        .map(p -> port.port() + " " + p.address() + " "
                                + Duration.between(START, p.first()).toSeconds() + "-"
                                + Duration.between(START, p.last()).toSeconds() + " " + p.looks()))
                .toList();
    }

    @Test
    void everyAddressIsKeptWithItsTimes() {
        look(peer("10.0.4.31", 12401));
        look();
        look(peer("10.0.4.31", 12401), peer("10.0.4.32", 12401));
        look();
        Watched watched = watch(Duration.ofSeconds(6), DATA_SERVER);
        assertThat(watched.looks()).isEqualTo(4);
        assertThat(lines(watched)).containsExactly("12401 10.0.4.31 0-4 2", "12401 10.0.4.32 4-4 1");
        assertThat(watched.ports().getFirst().programs()).containsExactly("C:\\IGSS\\IGSSdataServer.exe");
        assertThat(watched.cutShort()).isFalse();
        assertThat(news).containsExactly("TCP 12401 10.0.4.31", "TCP 12401 10.0.4.32");
    }

    @Test
    void whatWentOutOrStaysOnTheComputerDidNotComeIn() {
        look(
                peer("10.0.4.50", 50_240),
                peer("127.0.0.1", 12401),
                peer("10.0.4.10", 12401),
                new Peer(Listener.Protocol.TCP, "10.9.9.9", 12401, "10.0.4.77", 1, 4, Optional.empty()));
        assertThat(lines(watch(Duration.ZERO, listener("10.0.4.10", 12401)))).isEmpty();
    }

    @Test
    void whomThisComputerCalledIsKeptApart() {
        look(new Peer(
                Listener.Protocol.TCP,
                "10.0.4.10",
                50_001,
                "10.0.9.9",
                1883,
                7,
                Optional.of("C:\\Kep\\server_runtime.exe")));
        Watched watched = watch(Duration.ZERO, DATA_SERVER);
        assertThat(watched.ports()).isEmpty();
        assertThat(watched.calls())
                .containsExactly(new WatchedPort(
                        Listener.Protocol.TCP,
                        1883,
                        List.of("C:\\Kep\\server_runtime.exe"),
                        List.of(),
                        List.of(new SeenPeer("10.0.9.9", START, START, 1))));
        assertThat(news).isEmpty();
    }

    @Test
    void severalConnectionsOfOneAddressAreOneSightingInALook() {
        Peer first = peer("10.0.4.31", 12401);
        look(first, new Peer(Listener.Protocol.TCP, "10.0.4.10", 12401, "10.0.4.31", 50_001, 4100, Optional.empty()));
        assertThat(lines(watch(Duration.ZERO, DATA_SERVER, listener("::", 12401))))
                .containsExactly("12401 10.0.4.31 0-0 1");
    }

    @Test
    void aLookThatFailsIsCountedAndTheNextOnesGoOn() {
        look(peer("10.0.4.31", 12401));
        looks.add(Answer.unread(new Why.TimedOut(Duration.ofSeconds(20))));
        look(peer("10.0.4.31", 12401));
        Watched watched = watch(Duration.ofSeconds(4), DATA_SERVER);
        assertThat(watched.looks()).isEqualTo(3);
        assertThat(watched.unread()).isEqualTo(1);
        assertThat(watched.why()).containsInstanceOf(Why.TimedOut.class);
        assertThat(lines(watched)).containsExactly("12401 10.0.4.31 0-4 2");
    }

    @Test
    void whereNothingCanBeReadItEndsAtOnce() {
        looks.add(Answer.unread(new Why.Denied("administrator")));
        Watched watched = watch(Duration.ofHours(1), DATA_SERVER);
        assertThat(watched.looks()).isEqualTo(1);
        assertThat(watched.unread()).isEqualTo(1);
        assertThat(watched.cutShort()).isFalse();
    }

    @Test
    void endedBeforeItsTimeItKeepsWhatItHas() {
        look(peer("10.0.4.31", 12401));
        stopAfter = 3;
        Watched watched = watch(Duration.ofHours(1), DATA_SERVER);
        assertThat(watched.looks()).isEqualTo(3);
        assertThat(watched.cutShort()).isTrue();
        assertThat(lines(watched)).hasSize(1);
    }

    @Test
    void memoryIsBoundedAndWhatIsLeftOutIsCounted() {
        int more = 7;
        look(IntStream.range(0, Tally.MOST + more)
                .mapToObj(i -> peer("11." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256, 12401))
                .toArray(Peer[]::new));
        Watched watched = watch(Duration.ofSeconds(2), DATA_SERVER);
        assertThat(watched.ports().getFirst().peers()).hasSize(Tally.MOST);
        assertThat(watched.leftOut()).isEqualTo(2L * more);
    }

    @ParameterizedTest(name = "{0} seconds: {1} looks")
    @CsvSource({"0, 1", "1, 2", "2, 2", "3, 3", "3600, 1801"})
    void itLooksAsOftenAsItShallAndOnceMoreAtTheEnd(long seconds, long expected) {
        look();
        assertThat(watch(Duration.ofSeconds(seconds), DATA_SERVER).looks()).isEqualTo(expected);
    }
}
