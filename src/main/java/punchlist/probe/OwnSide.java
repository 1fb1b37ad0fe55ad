package punchlist.probe;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From where this computer asks: its own addresses, as it sees them itself. Behind a NAT the peer sees another one. */
public final class OwnSide {

    private static final int ANY_PORT = 9; // nothing is sent: connecting a datagram socket only chooses the way

    private OwnSide() {}

    /** The own address that is used towards a peer; empty where no way leads there. Nothing is sent. */
    public static Optional<String> towards(InetAddress peer) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(peer, ANY_PORT));
            return Optional.of(socket.getLocalAddress())
                    .filter(own -> !own.isAnyLocalAddress())
                    .map(OwnSide::text);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether an address is one of this computer: asking there passes no firewall, and proves nothing of reachability. */
    public static boolean isOwn(InetAddress address) {
        try {
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return false;
        }
    }

    /** The addresses of this computer but loopback, in order. */
    public static List<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .map(OwnSide::text)
                    .sorted()
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    /** An address as people write it, without the name of the own adapter. */
    public static String text(InetAddress address) {
        String text = address.getHostAddress().toLowerCase(Locale.ROOT);
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }
}
