package punchlist.check.firewall;

import java.util.List;
import java.util.Optional;
import punchlist.machine.Listener;
import punchlist.machine.Peer;

/**
 * Whose socket it is.
 *
 * @param program the path of its program, where it was seen
 * @param services the key names of the services in its process, where they were seen
 * @param pid its process; 4 is the Windows kernel
 */
public record Owner(Optional<String> program, Optional<List<String>> services, long pid) {

    private static final long KERNEL = 4;

    /** Copies the list. */
    public Owner {
        services = services.map(List::copyOf);
    }

    /** Who listens. */
    public static Owner of(Listener listener) {
        return new Owner(listener.process(), Optional.of(listener.services()), listener.pid());
    }

    /** Whose connection it is; which services are in the process was not seen. */
    public static Owner of(Peer peer) {
        return new Owner(peer.process(), Optional.empty(), peer.pid());
    }

    /** A program that is no service. */
    public static Owner program(String path) {
        return new Owner(Optional.of(path), Optional.of(List.of()), 0);
    }

    /** Whether it is the Windows kernel. */
    public boolean isKernel() {
        return pid == KERNEL;
    }
}
