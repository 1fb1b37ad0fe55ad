package punchlist.session.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.Listener;
import punchlist.machine.MachineId;
import punchlist.record.Look;
import punchlist.record.LookJudging;
import punchlist.record.StoredReading;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.session.Product;
import punchlist.text.BundledTexts;

/** A look at real sockets, from the address that a witness stands at. */
class OutsideLookTest {

    private static final Product PRODUCT = Product.load(BundledTexts.in(Locale.ENGLISH), "1.2.3");
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final List<ServerSocket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (ServerSocket socket : open) {
            socket.close();
        }
    }

    private int listen() throws IOException {
        ServerSocket socket = new ServerSocket();
        open.add(socket);
        socket.bind(new InetSocketAddress(HERE, 0));
        return socket.getLocalPort();
    }

    private int closed() throws IOException {
        int port = listen();
        open.removeLast().close();
        return port;
    }

    /** A witness at this address, for whom the server is or is not another computer. */
    private static Witness at(String from, boolean own) {
        return new Witness(
                "Ann Holm",
                new MachineId(MachineId.Kind.LOCAL, "laptop", "LAPTOP"),
                "holm",
                Clock.systemUTC(),
                Duration.ofMillis(500),
                new Witness.Side() {
                    @Override
                    public boolean isOwn(InetAddress address) {
                        return own;
                    }

                    @Override
                    public Optional<String> towards(InetAddress address) {
                        return Optional.of(from);
                    }

                    @Override
                    public List<String> addresses() {
                        return List.of(from);
                    }
                });
    }

    private static Scope scope(String json) {
        return ScopeJson.parse(json, "test", Path.of("."));
    }

    private static Look look(Witness witness, Scope scope, List<Integer> asked) {
        List<NamedAddress> addresses = NamedAddress.all(List.of("127.0.0.1"));
        LookTargets targets = LookTargets.of(PRODUCT, Optional.of(scope), Optional.empty(), asked, addresses);
        return new OutsideLook(PRODUCT, witness).look(addresses, targets, scope, address -> {});
    }

    private static Look.Port port(Look look, int port) {
        return look.ports().filter(p -> p.port() == port).findFirst().orElseThrow();
    }

    @Test
    void whatListensIsOpenAndWhatDoesNotIsRefused() throws IOException {
        int there = listen();
        int away = closed();
        Look look = look(at("10.0.4.7", false), Scope.unsaid(), List.of(there, away));
        assertThat(port(look, there).seen()).isEqualTo(Look.Seen.OPEN);
        assertThat(port(look, away).seen()).isEqualTo(Look.Seen.REFUSED);
        assertThat(port(look, there).outcome()).isEqualTo(Look.Outcome.NOT_JUDGED);
        assertThat(look.readings()).extracting(StoredReading::key).contains("probes/tcpDoor/127.0.0.1:" + there);
    }

    @Test
    void thePortsOfThePlanAreTriedWhetherTheyShouldBeOpenOrNot() {
        Look look = look(
                at("10.0.4.7", false),
                scope(
                        "{\"igss\":{\"version\":17,\"components\":[\"operator-stations\"],\"stations\":[\"10.0.4.0/24\"]}}"),
                List.of());
        assertThat(port(look, 12401).planned()).isEqualTo(Look.Planned.REACHED);
        assertThat(port(look, 12401).outcome()).isEqualTo(Look.Outcome.NOT_REACHED_AGAINST_PLAN);
        assertThat(port(look, 12401).controls()).containsExactly("IGSS-PORT-12401");
        assertThat(port(look, 12396).planned()).isEqualTo(Look.Planned.NOT_REACHED);
        assertThat(port(look, 12396).outcome()).isEqualTo(Look.Outcome.CLOSED_AS_PLANNED);
    }

    @Test
    void anotherAddressThanThoseOfThePlanShouldNotReachThem() {
        Look look = look(
                at("192.168.9.9", false),
                scope(
                        "{\"igss\":{\"version\":17,\"components\":[\"operator-stations\"],\"stations\":[\"10.0.4.0/24\"]}}"),
                List.of());
        assertThat(port(look, 12401).planned()).isEqualTo(Look.Planned.NOT_REACHED);
        assertThat(port(look, 12401).outcome()).isEqualTo(Look.Outcome.CLOSED_AS_PLANNED);
    }

    @Test
    void anAddressOfTheLookingComputerItselfProvesNothing() {
        Look look = look(
                at("127.0.0.1", true),
                scope(
                        "{\"igss\":{\"version\":17,\"components\":[\"operator-stations\"],\"stations\":[\"127.0.0.1\"]}}"),
                List.of());
        assertThat(look.targets().getFirst().own()).isTrue();
        assertThat(look.ports().map(Look.Port::outcome)).containsOnly(Look.Outcome.COULD_NOT_TELL);
    }

    @Test
    void anEndpointIsLookedAtAndNotAskedBeyondItsConsent() throws IOException {
        int there = listen();
        Look look = look(
                at("10.0.4.7", false),
                scope(
                        "{\"running\":false,\"endpoints\":[{\"kind\":\"mqtt\",\"owner\":\"igss\",\"url\":\"mqtt://localhost:"
                                + there + "\"}]}"),
                List.of());
        assertThat(port(look, there).seen()).isEqualTo(Look.Seen.OPEN);
        assertThat(look.readings())
                .filteredOn(reading -> reading.kind().equals("MqttConnect"))
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.tookMillis()).isZero();
                    assertThat(reading.answer().at("/unread/reasonCode").stringValue())
                            .isEqualTo("not-allowed");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "TCP, REACHED, OPEN, true, OPEN_AS_PLANNED",
        "TCP, REACHED, DROPPED, true, OPEN_AS_PLANNED",
        "TCP, REACHED, REFUSED, true, NOT_REACHED_AGAINST_PLAN",
        "TCP, REACHED, SILENT, true, NOT_REACHED_AGAINST_PLAN",
        "TCP, REACHED, SILENT, false, COULD_NOT_TELL",
        "TCP, REACHED, UNREACHABLE, false, COULD_NOT_TELL",
        "TCP, REACHED, NOT_TOLD, true, COULD_NOT_TELL",
        "TCP, MAY, OPEN, true, OPEN_AS_PLANNED",
        "TCP, MAY, REFUSED, true, NOT_NEEDED",
        "TCP, NOT_REACHED, OPEN, true, REACHED_AGAINST_PLAN",
        "TCP, NOT_REACHED, DROPPED, true, REACHED_AGAINST_PLAN",
        "TCP, NOT_REACHED, REFUSED, true, CLOSED_AS_PLANNED",
        "TCP, NOT_REACHED, SILENT, true, CLOSED_AS_PLANNED",
        "TCP, NOT_REACHED, SILENT, false, COULD_NOT_TELL",
        "TCP, UNSAID, OPEN, true, COULD_NOT_TELL",
        "TCP, NO_PLAN, OPEN, true, NOT_JUDGED",
        "TCP, NO_PLAN, SILENT, false, COULD_NOT_TELL",
        "UDP, REACHED, ANSWERED, true, OPEN_AS_PLANNED",
        "UDP, REACHED, SILENT, true, COULD_NOT_TELL",
        "UDP, NOT_REACHED, ANSWERED, true, REACHED_AGAINST_PLAN",
        "UDP, NOT_REACHED, REFUSED, true, CLOSED_AS_PLANNED",
        "UDP, NOT_REACHED, SILENT, true, UNPROVEN",
        "UDP, NOT_REACHED, SILENT, false, COULD_NOT_TELL"
    })
    void whatCameBackIsHeldAgainstThePlan(
            Listener.Protocol protocol, Look.Planned planned, Look.Seen seen, boolean there, Look.Outcome outcome) {
        assertThat(LookJudging.outcome(protocol, planned, seen, there, false)).isEqualTo(outcome);
        if (planned != Look.Planned.NO_PLAN) {
            assertThat(LookJudging.outcome(protocol, planned, seen, there, true))
                    .isEqualTo(Look.Outcome.COULD_NOT_TELL);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/24",
                "10.0.0.1-10.0.0.9",
                "10.0.0.*",
                "10.0.0.1,10.0.0.2",
                "10.0.0",
                "300.1.1.1",
                "",
                "a b",
                "0.0.0.0",
                "224.0.0.1",
                "fe80::/10"
            })
    void onlySingleAddressesAreTaken(String named) {
        assertThatThrownBy(() -> NamedAddress.all(List.of(named))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void atMostEightAddressesAreTakenAndTheSameOneOnce() {
        List<String> nine =
                IntStream.rangeClosed(1, 9).mapToObj(i -> "10.0.0." + i).toList();
        assertThatThrownBy(() -> NamedAddress.all(nine)).isInstanceOf(IllegalArgumentException.class);
        assertThat(NamedAddress.all(List.of("10.0.0.1", "10.0.0.1"))).hasSize(1);
    }

    @Test
    void atMostTwoHundredPortsAreTriedAndTheRestIsSaid() {
        List<Integer> many = IntStream.rangeClosed(2000, 2300).boxed().toList();
        LookTargets targets = LookTargets.of(
                PRODUCT, Optional.empty(), Optional.empty(), many, NamedAddress.all(List.of("127.0.0.1")));
        assertThat(targets.ports()).hasSize(LookTargets.MOST_PORTS);
        assertThat(targets.leftOut()).isEqualTo(101);
    }
}
