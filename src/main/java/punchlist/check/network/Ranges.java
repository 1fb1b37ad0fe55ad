package punchlist.check.network;

import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;

/** Ranges of addresses that mean something by themselves. */
final class Ranges {

    /** RFC 1918 and RFC 4193. */
    static final AddressSet PRIVATE = of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");
    /** RFC 3927: DHCP was asked and did not answer. */
    static final AddressSet DHCP_FAILED = of("169.254.0.0/16");
    /** RFC 6598: between a carrier and its customers. */
    static final AddressSet CARRIER = of("100.64.0.0/10");
    /** RFC 4291: on every adapter. */
    static final AddressSet LINK_LOCAL = of("fe80::/10");
    /** The computer itself. */
    static final AddressSet LOOPBACK = of("127.0.0.0/8", "::1");
    /** Groups and everybody. */
    static final AddressSet MULTICAST = of("224.0.0.0/4", "255.255.255.255", "ff00::/8");
    /** Every IPv4 address. */
    static final AddressSet IPV4 = of("0.0.0.0/0");

    private Ranges() {}

    private static AddressSet of(String... texts) {
        return Stream.of(texts)
                .map(text -> AddressText.parse(text).orElseThrow())
                .reduce(AddressSet.none(), AddressSet::plus);
    }

    /** Whether the text is an address or range wholly within. */
    static boolean isIn(String text, AddressSet range) {
        return AddressText.parse(text).filter(range::containsAll).isPresent();
    }

    /** Whether two sets have an address in common. */
    static boolean overlap(AddressSet one, AddressSet other) {
        return !one.minus(other).equals(one);
    }
}
