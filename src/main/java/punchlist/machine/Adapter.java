package punchlist.machine;

import java.util.List;
import java.util.Optional;

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
     * @param source where it is from; empty where nobody looked, as in older snapshots
     */
    public record Address(String address, int prefix, Optional<Source> source) {

        /** An address of which nobody said where it is from. */
        public Address(String address, int prefix) {
            this(address, prefix, Optional.empty());
        }
    }

    /** Where an address is from (NL_PREFIX_ORIGIN and NL_SUFFIX_ORIGIN). */
    public enum Source {
        /** Somebody entered it. */
        MANUAL,
        /** A DHCP server gave it. */
        DHCP,
        /** A router announced its prefix (IPv6). */
        ROUTER,
        /** A router announced its prefix, and the rest is random and changes by itself (RFC 8981). */
        TEMPORARY,
        /** Well known: link-local, loopback. */
        WELL_KNOWN,
        OTHER
    }

    /** Copies the lists. */
    public Adapter {
        addresses = List.copyOf(addresses);
        gateways = List.copyOf(gateways);
    }
}
