package punchlist.session.watch;

import java.util.List;
import punchlist.machine.Listener;

/**
 * A port with the addresses that were connected to it; of a call, the other computers' port.
 *
 * @param protocol the transport protocol
 * @param port the port something listened on
 * @param programs the paths of this computer's programs that listened or called, as far as they could be read
 * @param services the key names of the services in those that listened
 * @param peers who was connected, by address
 */
public record WatchedPort(
        Listener.Protocol protocol, int port, List<String> programs, List<String> services, List<SeenPeer> peers) {

    /** Copies the lists. */
    public WatchedPort {
        programs = List.copyOf(programs);
        services = List.copyOf(services);
        peers = List.copyOf(peers);
    }
}
