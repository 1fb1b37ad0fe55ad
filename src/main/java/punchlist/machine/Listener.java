package punchlist.machine;

import java.util.List;
import java.util.Optional;

/**
 * A listening socket.
 *
 * @param protocol TCP or UDP
 * @param address the bound address as text ("0.0.0.0", "::", "127.0.0.1")
 * @param port 0 to 65535
 * @param pid the owning process; 4 is the Windows kernel
 * @param process the path of its program, where it could be read
 * @param services the key names of the services in that process
 */
public record Listener(
        Protocol protocol, String address, int port, long pid, Optional<String> process, List<String> services) {

    /** The transport protocol. */
    public enum Protocol {
        TCP,
        UDP
    }

    /** Copies the list. */
    public Listener {
        services = List.copyOf(services);
    }

    /** Whether only this computer itself can reach it. */
    public boolean isLoopback() {
        return isLoopback(address);
    }

    /** Whether an address is this computer's own way to itself. */
    static boolean isLoopback(String address) {
        return address.startsWith("127.") || address.equals("::1");
    }

    /** Whether it takes what comes to any address of this computer. */
    public boolean isOnEveryAddress() {
        return address.equals("0.0.0.0") || address.equals("::");
    }
}
