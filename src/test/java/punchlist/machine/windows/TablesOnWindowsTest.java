package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.Adapter;
import punchlist.machine.Adapters;
import punchlist.machine.Boot;
import punchlist.machine.Listener;
import punchlist.machine.Listeners;
import punchlist.machine.Peer;
import punchlist.machine.Peers;
import punchlist.machine.Service;
import punchlist.machine.Services;

@Tag("windows")
class TablesOnWindowsTest {

    @Test
    void aPortThisProcessListensOnIsFoundWithItsOwner() throws IOException {
        try (ServerSocket planted = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(ThisWindows.known(new Listeners()).all())
                    .filteredOn(l -> l.port() == planted.getLocalPort() && l.protocol() == Listener.Protocol.TCP)
                    .singleElement()
                    .satisfies(TablesOnWindowsTest::isOurs)
                    .satisfies(l -> assertThat(l.address()).isEqualTo("127.0.0.1"));
        }
    }

    @Test
    void aPortOnIpv6IsFound() throws IOException {
        try (ServerSocket planted = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            assertThat(ThisWindows.known(new Listeners()).all())
                    .filteredOn(l -> l.port() == planted.getLocalPort())
                    .singleElement()
                    .satisfies(TablesOnWindowsTest::isOurs)
                    .satisfies(l -> assertThat(l.address()).isEqualTo("::1"));
        }
    }

    @Test
    void aBoundUdpPortIsFound() throws IOException {
        try (DatagramSocket planted = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            assertThat(ThisWindows.known(new Listeners()).all())
                    .filteredOn(l -> l.port() == planted.getLocalPort() && l.protocol() == Listener.Protocol.UDP)
                    .singleElement()
                    .satisfies(TablesOnWindowsTest::isOurs);
        }
    }

    private static void isOurs(Listener listener) {
        assertThat(listener.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(listener.process()).get().asString().endsWithIgnoringCase("\\java.exe");
        assertThat(listener.services()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void aConnectionIsFoundFromBothItsEndsAndKnowsWhichCameIn(String address) throws IOException {
        InetAddress here = InetAddress.getByName(address);
        try (ServerSocket listening = new ServerSocket(0, 1, here);
                Socket calling = new Socket(here, listening.getLocalPort());
                Socket called = listening.accept()) {
            assertThat(called.isConnected()).isTrue();
            List<Peer> ends = ThisWindows.known(new Peers()).all().stream()
                    .filter(p ->
                            p.localPort() == listening.getLocalPort() || p.remotePort() == listening.getLocalPort())
                    .toList();
            Listener listener = ThisWindows.known(new Listeners()).all().stream()
                    .filter(l -> l.port() == listening.getLocalPort())
                    .findFirst()
                    .orElseThrow();

            assertThat(ends).hasSize(2).allSatisfy(end -> {
                assertThat(end.pid()).isEqualTo(ProcessHandle.current().pid());
                assertThat(end.process()).get().asString().endsWithIgnoringCase("\\java.exe");
                assertThat(end.isLocal()).isTrue();
            });
            assertThat(ends)
                    .filteredOn(end -> end.cameInTo(listener))
                    .singleElement()
                    .satisfies(in -> assertThat(in.remotePort()).isEqualTo(calling.getLocalPort()));
        }
    }

    @Test
    void aPortWithoutAConnectionHasNoPeer() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(ThisWindows.known(new Peers()).all()).noneMatch(p -> p.localPort() == listening.getLocalPort());
        }
    }

    @Test
    void theStartOfWindowsIsTheSameWhoeverAsks() {
        String here = ThisWindows.known(new Boot());

        assertThat(here).matches("([0-9]+\\.[0-9]+-)?[0-9]+\\.[0-9]+");
        assertThat(ThisWindows.known(new Boot())).isEqualTo(here);
    }

    @Test
    void thereIsALoopbackAdapterThatIsUp() {
        assertThat(ThisWindows.known(new Adapters()).all())
                .filteredOn(a -> a.kind() == Adapter.Kind.LOOPBACK)
                .anySatisfy(a -> {
                    assertThat(a.up()).isTrue();
                    assertThat(a.id()).matches("\\{[0-9A-Fa-f-]{36}}");
                    assertThat(a.addresses())
                            .extracting(Adapter.Address::address)
                            .contains("127.0.0.1");
                    assertThat(a.addresses())
                            .allMatch(address -> address.source().isPresent());
                });
    }

    @Test
    void someServiceRunsAndSaysWhatItIsSetTo() {
        assertThat(ThisWindows.known(new Services()).all()).anySatisfy(service -> {
            assertThat(service.state()).isEqualTo(Service.State.RUNNING);
            assertThat(service.start()).isNotEqualTo(Service.Start.UNKNOWN);
            assertThat(service.account()).isPresent();
            assertThat(service.image()).get().asString().containsIgnoringCase(".exe");
        });
    }

    @Test
    void everyServiceHasAName() {
        assertThat(ThisWindows.known(new Services()).all())
                .allSatisfy(service -> assertThat(service.name()).isNotEmpty());
    }
}
