package punchlist.check.ports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.check.address.AddressSet;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.Rule;
import punchlist.machine.Listener;
import punchlist.machine.Peer;
import punchlist.machine.network.SeenConnection;

/**
 * A port as it stands: what the plan says of it, what listens, whom the firewall lets in by which rules, and who is
 * connected.
 *
 * @param planned what the plan says; empty where it does not know the port
 * @param protocol TCP or UDP
 * @param port the local port
 * @param standing how it stands against the plan
 * @param reach who surely reaches it, by profile; a profile in which the firewall is off or not known is left out
 * @param rules the rules that let in, or that cannot be weighed
 * @param listeners what listens on it, loopback included
 * @param peers who is connected to it from other computers
 * @param seen who was while this program listened, the last one seen first
 */
public record PortLine(
        Optional<PlannedPort> planned,
        Listener.Protocol protocol,
        int port,
        Standing standing,
        Map<Profile, AddressSet> reach,
        List<Rule> rules,
        List<Listener> listeners,
        List<Peer> peers,
        List<SeenConnection> seen) {

    /** Copies the collections. */
    public PortLine {
        EnumMap<Profile, AddressSet> byProfile = new EnumMap<>(Profile.class);
        byProfile.putAll(reach);
        reach = Map.copyOf(byProfile);
        rules = List.copyOf(rules);
        listeners = List.copyOf(listeners);
        peers = List.copyOf(peers);
        seen = List.copyOf(seen);
    }

    /** The port as people call it: "TCP 12401". */
    public String shown() {
        return protocol + " " + port;
    }

    /** Who surely reaches it in at least one profile. */
    public AddressSet reached() {
        return reach.values().stream().reduce(AddressSet.none(), AddressSet::plus);
    }

    /** Who may, by the plan. */
    public AddressSet permitted() {
        return planned.map(PlannedPort::permitted).map(Permitted::of).orElseGet(AddressSet::none);
    }

    /** Who reaches it and should not. */
    public AddressSet beyond() {
        return reached().minus(permitted());
    }

    /** The file names of the programs that listen; a PID where the program could not be read. */
    public List<String> programs() {
        return listeners.stream()
                .map(listener -> listener.process()
                        .map(path -> path.substring(path.lastIndexOf('\\') + 1))
                        .orElse("PID " + listener.pid()))
                .distinct()
                .toList();
    }
}
