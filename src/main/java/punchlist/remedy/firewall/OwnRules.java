package punchlist.remedy.firewall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.check.address.AddressSet;
import punchlist.check.address.Span;
import punchlist.check.firewall.Programs;
import punchlist.check.firewall.Rule;
import punchlist.check.ports.PlannedPort;
import punchlist.machine.Listener;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.StoredRule;

/** This program's own rules: how they are called, and how they read. */
final class OwnRules {

    private OwnRules() {}

    /**
     * An own rule.
     *
     * @param at its place
     * @param wanted how it shall be
     */
    record Own(OwnFirewallRule at, StoredRule wanted) {}

    /** The rule's place for a port: its name tells what it is for. */
    static OwnFirewallRule at(String what, Listener.Protocol protocol, int port) {
        return new OwnFirewallRule(
                OwnFirewallRule.GROUP + ": " + what.replace('|', '/') + ", " + protocol + " " + port);
    }

    static OwnFirewallRule at(PlannedPort port) {
        return at(port.component(), port.protocol(), port.port());
    }

    /**
     * Lets these addresses in to a port, bound to its program where that is seen, so that nothing else has the use of it.
     *
     * @param listening what listens on this computer
     */
    static Own in(PlannedPort port, AddressSet from, List<Listener> listening) {
        String program =
                program(port, listening).map(path -> "App=" + path + "|").orElse("");
        return in(at(port), port.protocol(), port.port(), from, program);
    }

    /** Lets these addresses in to whatever listens on a port. */
    static Own in(OwnFirewallRule at, Listener.Protocol protocol, int port, AddressSet from) {
        return in(at, protocol, port, from, "");
    }

    private static Own in(OwnFirewallRule at, Listener.Protocol protocol, int port, AddressSet from, String program) {
        int number = protocol == Listener.Protocol.TCP ? 6 : 17;
        return new Own(at, at.allowing("Protocol=" + number + "|LPort=" + port + "|" + remote(from) + program));
    }

    /** The fields of a rule's remote addresses. */
    static String remote(AddressSet addresses) {
        return addresses.spans().stream()
                .map(span -> (span.family() == Span.Family.IPV4 ? "RA4=" : "RA6=") + span + "|")
                .collect(Collectors.joining());
    }

    /** The one program that listens there, where it is the port's own as far as anybody says. */
    private static Optional<String> program(PlannedPort port, List<Listener> listening) {
        List<Optional<String>> paths = listening.stream()
                .filter(listener -> port.isAt(listener) && !listener.isLoopback())
                .map(Listener::process)
                .distinct()
                .toList();
        Programs known = new Programs(port.programs(), List.of());
        return paths.size() == 1
                ? paths.getFirst().filter(path -> port.programs().isEmpty() || known.isOurs(path))
                : Optional.empty();
    }

    /** Whether a rule is one of this program's own. */
    static boolean isOurs(Rule rule) {
        return rule.local()
                && rule.text()
                        .first("EmbedCtxt")
                        .filter(OwnFirewallRule.GROUP::equals)
                        .isPresent()
                && rule.name().startsWith(OwnFirewallRule.GROUP + ": ");
    }
}
