package punchlist.machine.network;

import java.util.Optional;

/**
 * A route: where packets to a destination go (MIB_IPFORWARD_ROW2).
 *
 * @param destination the destination's address, IPv4 or IPv6 as text
 * @param prefix how many bits of it count; 0 for a default route
 * @param nextHop the router; empty where the destination is on the adapter's own link
 * @param adapter GUID of the adapter with braces; empty where Windows named none
 * @param metric the route's own metric; a lower one is taken first
 * @param origin who made it
 */
public record Route(
        String destination, int prefix, Optional<String> nextHop, String adapter, long metric, Origin origin) {

    /** Who made a route (NL_ROUTE_ORIGIN). */
    public enum Origin {
        MANUAL,
        WELL_KNOWN,
        DHCP,
        ROUTER,
        TUNNEL,
        OTHER
    }

    /** The destination as people write it. */
    public String range() {
        return destination + "/" + prefix;
    }

    /** Whether it takes what no other route takes. */
    public boolean isDefault() {
        return prefix == 0;
    }
}
