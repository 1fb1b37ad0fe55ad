package punchlist.session.look;

import java.util.List;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.check.ports.Permitted;
import punchlist.machine.Listener;
import punchlist.record.Look;

/**
 * A port to be tried from outside.
 *
 * @param protocol TCP or UDP
 * @param port 1 to 65535
 * @param controls the controls it stands for
 * @param origin why it is tried
 * @param who who may reach it, as each of its rows says; none where there is no plan for it
 */
public record PortToTry(
        Listener.Protocol protocol, int port, List<String> controls, Look.Origin origin, List<Permitted> who) {

    /** Copies the lists. */
    public PortToTry {
        controls = List.copyOf(controls);
        who = List.copyOf(who);
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

    /**
     * Whether an address should reach it: it must when a row names it for this very use, it may when a row names it
     * otherwise; what a row leaves open counts before nobody.
     */
    public Look.Planned planned(String from) {
        if (who.isEmpty()) {
            return Look.Planned.NO_PLAN;
        }
        AddressSet address = AddressText.parse(from).orElseGet(AddressSet::none);
        if (named(address, Permitted.Named::must)) {
            return Look.Planned.REACHED;
        }
        if (named(address, Permitted.Named::addresses)) {
            return Look.Planned.MAY;
        }
        boolean unsaid =
                who.stream().anyMatch(w -> w instanceof Permitted.Unsaid || w instanceof Permitted.NotUnderstood);
        return unsaid ? Look.Planned.UNSAID : Look.Planned.NOT_REACHED;
    }

    private interface Part {
        AddressSet of(Permitted.Named named);
    }

    private boolean named(AddressSet address, Part part) {
        return !address.isEmpty()
                && who.stream()
                        .anyMatch(w -> w instanceof Permitted.Named named
                                && part.of(named).containsAll(address));
    }
}
