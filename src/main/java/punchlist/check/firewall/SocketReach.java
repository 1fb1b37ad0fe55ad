package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.List;
import punchlist.check.address.AddressSet;
import punchlist.check.address.Span;
import punchlist.machine.Listener;

/**
 * Who reaches a socket, by the rules that count for its owner at each of its addresses; which these are is found once for
 * all profiles.
 */
final class SocketReach {

    private record Door(LocalEnd end, List<Weighing.Counted> rules) {}

    private final Weighing weighing;
    private final int protocol;
    private final int port;
    private final List<Door> doors = new ArrayList<>();

    /** A socket with its ends; none on loopback. */
    SocketReach(Weighing weighing, Listener listener, List<LocalEnd> ends) {
        this.weighing = weighing;
        this.protocol = ExposureMap.number(listener.protocol());
        this.port = listener.port();
        Party owner = Party.of(Owner.of(listener));
        for (LocalEnd end : ends) {
            doors.add(new Door(end, weighing.of(protocol, port, owner, end.address())));
        }
    }

    /** The addresses that come in within a bound while a profile counts. */
    AddressSet in(Bound bound, Profile profile) {
        List<Span> reached = new ArrayList<>();
        for (Door door : doors) {
            weighing.through(bound, protocol, port, profile, door.rules()).spans().stream()
                    .filter(door.end()::takes)
                    .forEach(reached::add);
        }
        return AddressSet.of(reached);
    }
}
