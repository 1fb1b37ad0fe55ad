package punchlist.check.network;

import punchlist.machine.Adapter;

/** Where an address is from, also where a snapshot says it only for the adapter. */
final class Addressing {

    private Addressing() {}

    /** Whether a DHCP server gave the address; without its own word an IPv4 address counts by the adapter's. */
    static boolean byDhcp(Adapter adapter, Adapter.Address address) {
        return address.source()
                .map(source -> source == Adapter.Source.DHCP)
                .orElseGet(() -> adapter.dhcp() && Ranges.isIn(address.address(), Ranges.IPV4));
    }

    /** Whether the prefix was announced by a router. */
    static boolean announced(Adapter.Address address) {
        return address.source()
                .filter(source -> source == Adapter.Source.ROUTER || source == Adapter.Source.TEMPORARY)
                .isPresent();
    }
}
