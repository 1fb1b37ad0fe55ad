package punchlist.check.ports;

import java.util.List;
import java.util.Optional;
import punchlist.machine.Listener;
import punchlist.text.Phrase;

/**
 * A port of the plan: what the vendors' tables, the version and the scope say of it together.
 *
 * @param row the row of the table it is from; {@code plc} and {@code endpoint} for what the scope lists itself
 * @param owner whose port it is
 * @param component what the guide calls the part that uses it
 * @param direction seen from this server
 * @param protocol TCP or UDP
 * @param port the local port of what comes in, the remote one of what goes out
 * @param permitted who may reach it, or who may be called
 * @param programs file names of its program; none where no source says
 * @param note what else there is to say of the port: that sources differ
 */
public record PlannedPort(
        String row,
        PortRow.Owner owner,
        String component,
        PortRow.Direction direction,
        Listener.Protocol protocol,
        int port,
        Permitted permitted,
        List<String> programs,
        Optional<Phrase> note) {

    /** Why nobody may reach a port that no plan knows. */
    static final Phrase OUTSIDE = Phrase.of("check.port.notPlanned");

    /** Copies the list. */
    public PlannedPort {
        programs = List.copyOf(programs);
    }

    /** The port as people call it: "TCP 12401". */
    public String shown() {
        return protocol + " " + port;
    }

    /** The protocol's number: 6 or 17. */
    public int protocolNumber() {
        return protocol == Listener.Protocol.TCP ? 6 : 17;
    }

    /** Whether a socket stands on it. */
    public boolean isAt(Listener listener) {
        return listener.protocol() == protocol && listener.port() == port;
    }
}
