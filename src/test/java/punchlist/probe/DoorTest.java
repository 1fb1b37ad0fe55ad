package punchlist.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a connect finds at servers of all manners. */
@Timeout(60)
class DoorTest {

    private final BlockingQueue<Socket> kept = new LinkedBlockingQueue<>();

    /** What a server does with whom it accepted. */
    private enum Manner {
        SAYS_NOTHING(Door.OPEN),
        SPEAKS_FIRST(Door.OPEN),
        HANGS_UP(Door.DROPPED),
        RESETS(Door.DROPPED);

        private final Door door;

        Manner(Door door) {
            this.door = door;
        }

        private void treat(Socket socket, BlockingQueue<Socket> kept) throws IOException {
            switch (this) {
                case SAYS_NOTHING -> kept.add(socket);
                case SPEAKS_FIRST -> {
                    kept.add(socket);
                    socket.getOutputStream().write('x');
                }
                case HANGS_UP -> socket.close();
                case RESETS -> {
                    socket.setSoLinger(true, 0);
                    socket.close();
                }
            }
        }
    }

    private static Door door(int port) throws ProbeStop {
        return Tcp.door(new Address("127.0.0.1", port), Limits.STANDARD.start());
    }

    /** A reset comes before the connect has returned, or after: either way somebody took the connection. */
    @ParameterizedTest
    @EnumSource(Manner.class)
    void whoeverTakesAConnectionListens(Manner manner) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, manner));
            Set<Door> found = EnumSet.noneOf(Door.class);
            for (int i = 0; i < (manner.door == Door.OPEN ? 3 : 50); i++) {
                found.add(door(server.getLocalPort()));
            }
            assertThat(found).containsExactly(manner.door);
        }
        for (Socket socket : kept) {
            socket.close();
        }
    }

    private void serve(ServerSocket server, Manner manner) {
        try {
            while (!server.isClosed()) {
                manner.treat(server.accept(), kept);
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    @Test
    void whereNobodyListensItIsClosed() throws Exception {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        assertThat(door(port)).isEqualTo(Door.CLOSED);
    }
}
