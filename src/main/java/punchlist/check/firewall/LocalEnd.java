package punchlist.check.firewall;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.check.address.Span;
import punchlist.machine.Listener;

/**
 * The address of this computer at which something comes in, and the families that come in there.
 *
 * @param address the address; empty where it is not known which
 * @param families what comes in
 */
record LocalEnd(Optional<AddressSet> address, Set<Span.Family> families) {

    private static final String ANY_IPV4 = "0.0.0.0";

    LocalEnd {
        families = Set.copyOf(families);
    }

    /** The ends of a socket: its address, or when it is bound to all, each of this computer's. */
    static List<LocalEnd> of(Listener listener, Surroundings around) {
        if (listener.isOnEveryAddress()) {
            return listener.address().equals(ANY_IPV4)
                    ? of(Span.Family.IPV4, around).toList()
                    : Stream.of(Span.Family.values())
                            .flatMap(family -> of(family, around))
                            .toList();
        }
        Optional<AddressSet> address = AddressText.parse(listener.address());
        Set<Span.Family> families = EnumSet.noneOf(Span.Family.class);
        address.ifPresentOrElse(
                set -> set.spans().forEach(span -> families.add(span.family())),
                () -> families.addAll(EnumSet.allOf(Span.Family.class)));
        return List.of(new LocalEnd(address, families));
    }

    private static Stream<LocalEnd> of(Span.Family family, Surroundings around) {
        List<AddressSet> own = around.own(family);
        Set<Span.Family> families = Set.of(family);
        return own.isEmpty()
                ? Stream.of(new LocalEnd(Optional.empty(), families))
                : own.stream().map(address -> new LocalEnd(Optional.of(address), families));
    }

    boolean takes(Span span) {
        return families.contains(span.family());
    }
}
