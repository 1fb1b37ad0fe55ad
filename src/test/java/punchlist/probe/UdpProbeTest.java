package punchlist.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What comes back for a datagram, from real sockets. */
class UdpProbeTest {

    private static final Limits LIMITS =
            new Limits(Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofSeconds(2));

    private static UdpReply ask(int port) throws ProbeStop {
        return Udp.ask(new Address("127.0.0.1", port), LIMITS.start());
    }

    private static DatagramSocket bound() throws IOException {
        return new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @Test
    void aPortThatSaysNothingIsSilent() throws Exception {
        try (DatagramSocket socket = bound()) {
            assertThat(ask(socket.getLocalPort())).isEqualTo(UdpReply.SILENT);
            DatagramPacket heard = new DatagramPacket(new byte[9], 9);
            socket.setSoTimeout(1000);
            socket.receive(heard);
            assertThat(heard.getLength())
                    .as("nothing but one zero byte was sent")
                    .isEqualTo(1);
            assertThat(heard.getData()[0]).isZero();
        }
    }

    @Test
    void aPortThatAnswersIsSeen() throws Exception {
        try (DatagramSocket socket = bound()) {
            Thread answering = Thread.startVirtualThread(() -> answerOnce(socket));
            assertThat(ask(socket.getLocalPort())).isEqualTo(UdpReply.ANSWERED);
            answering.join();
        }
    }

    private static void answerOnce(DatagramSocket socket) {
        try {
            DatagramPacket heard = new DatagramPacket(new byte[9], 9);
            socket.receive(heard);
            socket.send(new DatagramPacket(new byte[] {5}, 1, heard.getSocketAddress()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aClosedPortOfAComputerThatIsThereIsRefused() throws Exception {
        int port;
        try (DatagramSocket socket = bound()) {
            port = socket.getLocalPort();
        }
        assertThat(ask(port)).isEqualTo(UdpReply.REFUSED);
    }
}
