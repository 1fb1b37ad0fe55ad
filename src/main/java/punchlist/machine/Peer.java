package punchlist.machine;

import java.util.Optional;

/**
 * An established connection, seen from this computer. Which side began it is not told: it came in when its local end is
 * where something listens.
 *
 * @param protocol the transport protocol
 * @param localAddress this computer's end
 * @param localPort this computer's end
 * @param remoteAddress the other end
 * @param remotePort the other end
 * @param pid the owning process; 4 is the Windows kernel
 * @param process the path of its program, where it could be read
 */
public record Peer(
        Listener.Protocol protocol,
        String localAddress,
        int localPort,
        String remoteAddress,
        int remotePort,
        long pid,
        Optional<String> process) {

    /** Whether it came in to this listener. */
    public boolean cameInTo(Listener listener) {
        return listener.protocol() == protocol
                && listener.port() == localPort
                && (listener.isOnEveryAddress() || listener.address().equals(localAddress));
    }

    /** Whether both ends are on this computer. */
    public boolean isLocal() {
        return remoteAddress.equals(localAddress) || Listener.isLoopback(remoteAddress);
    }
}
