package punchlist.session.look;

import java.util.List;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Listener;
import punchlist.record.Look;

/**
 * A port to be tried from outside.
 *
 * @param protocol TCP or UDP
 * @param port 1 to 65535
 * @param controls the controls it stands for
 * @param origin why it is tried
 * @param who who may reach it, as each of its rows says
 */
public record PortToTry(
        Listener.Protocol protocol, int port, List<String> controls, Look.Origin origin, List<Who> who) {

    /** Who may reach a port. */
    public sealed interface Who {
        /** These addresses, and they need it. */
        record Named(AddressSet addresses) implements Who {}

        /** Nobody. */
        record Nobody() implements Who {}

        /** Somebody needs it; who is not said, or not in a way that is understood. */
        record Unsaid() implements Who {}

        /** There is no plan for it. */
        record NoPlan() implements Who {}
    }

    /** Copies the lists. */
    public PortToTry {
        controls = List.copyOf(controls);
        who = List.copyOf(who);
    }

    /** A port that one row is about. */
    public PortToTry(Listener.Protocol protocol, int port, List<String> controls, Look.Origin origin, Who who) {
        this(protocol, port, controls, origin, List.of(who));
    }

    /** This port and what another row says of it. */
    PortToTry and(PortToTry other) {
        return new PortToTry(
                protocol,
                port,
                Stream.concat(controls.stream(), other.controls.stream())
                        .distinct()
                        .toList(),
                origin,
                Stream.concat(who.stream(), other.who.stream()).distinct().toList());
    }

    /** Whether an address should reach it: when any row names it; may be, when any does not say; else not. */
    public Look.Planned planned(String from) {
        AddressSet address = AddressText.parse(from).orElseGet(AddressSet::none);
        if (who.stream().anyMatch(w -> names(w, address))) {
            return Look.Planned.REACHED;
        }
        if (who.stream().anyMatch(Who.Unsaid.class::isInstance)) {
            return Look.Planned.UNSAID;
        }
        boolean planned = who.stream().anyMatch(w -> !(w instanceof Who.NoPlan));
        return planned ? Look.Planned.NOT_REACHED : Look.Planned.NO_PLAN;
    }

    private static boolean names(Who who, AddressSet address) {
        return who instanceof Who.Named(AddressSet named) && !address.isEmpty() && named.containsAll(address);
    }
}
