package punchlist.probe;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** One datagram to a UDP port. */
final class Udp {

    private static final int SQL_BROWSER = 1434;
    private static final byte[] ASK_FOR_INSTANCES = {3};
    private static final byte[] A_ZERO = {0}; // the JDK sends no empty datagram from a connected socket
    private static final int LARGEST = 65_535;

    private Udp() {}

    static UdpReply ask(Address address, Limits.Budget budget) throws ProbeStop {
        byte[] sent = address.port() == SQL_BROWSER ? ASK_FOR_INSTANCES : A_ZERO;
        int millis = budget.connectMillis();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(ip(address), address.port()));
            socket.setSoTimeout(millis);
            socket.send(new DatagramPacket(sent, sent.length));
            socket.receive(new DatagramPacket(new byte[LARGEST], LARGEST));
            return UdpReply.ANSWERED;
        } catch (SocketTimeoutException e) {
            return UdpReply.SILENT;
        } catch (PortUnreachableException e) {
            return UdpReply.REFUSED;
        } catch (IOException e) {
            throw ProbeStop.failed("datagram", String.valueOf(e.getMessage()));
        }
    }

    private static InetAddress ip(Address address) throws ProbeStop {
        try {
            return InetAddress.getByName(address.host());
        } catch (UnknownHostException e) {
            throw ProbeStop.failed("resolve", address.host());
        }
    }
}
