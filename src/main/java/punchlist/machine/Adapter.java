package punchlist.machine;

import java.util.List;

/**
 * A network adapter.
 *
 * @param id its GUID with braces
 * @param name the connection's name ("Ethernet 2")
 * @param description the device ("Intel(R) I210 …")
 * @param kind what it is
 * @param up whether it is in operation
 * @param dhcp whether DHCP for IPv4 is on
 * @param addresses its unicast addresses
 * @param gateways its default gateways as text
 */
public record Adapter(
        String id,
        String name,
        String description,
        Kind kind,
        boolean up,
        boolean dhcp,
        List<Address> addresses,
        List<String> gateways) {

    /** What an adapter is. */
    public enum Kind {
        ETHERNET,
        WIFI,
        LOOPBACK,
        TUNNEL,
        OTHER
    }

    /**
     * A unicast address of an adapter.
     *
     * @param address IPv4 or IPv6 as text, without scope id
     * @param prefix length of the on-link prefix in bits
     */
    public record Address(String address, int prefix) {}

    /** Copies the lists. */
    public Adapter {
        addresses = List.copyOf(addresses);
        gateways = List.copyOf(gateways);
    }
}
