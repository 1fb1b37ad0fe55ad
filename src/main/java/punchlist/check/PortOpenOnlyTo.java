package punchlist.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.ControlId;
import punchlist.check.firewall.FirewallProfiles;
import punchlist.check.firewall.PortExposure;
import punchlist.check.firewall.Programs;
import punchlist.check.firewall.RuleBook;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * The firewall lets a port in from the computers the scope names, and from no other (IGSS guide, "Network security",
 * table of ports). Rests on the rules of the machine and of policies, on the three profiles and on what listens.
 * A rule that lets in more is a finding of its own; so is one that cannot be weighed. A port that the scope needs and
 * that is closed fails: the guide's row says open.
 */
public final class PortOpenOnlyTo implements Check<PortOpenOnlyTo.Parameter> {

    /**
     * What is looked at.
     *
     * @param protocol TCP or UDP
     * @param port the local port
     * @param who who may reach it
     * @param components the IGSS components that need it; where the scope names components and none of these, the port
     *     must be closed
     * @param programs the file names of the programs that use it
     */
    public record Parameter(
            Listener.Protocol protocol, int port, PortUsers who, Set<String> components, List<String> programs) {

        /** Copies the collections. */
        public Parameter {
            components = Set.copyOf(components);
            programs = List.copyOf(programs);
        }

        /** The port as people call it: "TCP 12401". */
        String shown() {
            return protocol + " " + port;
        }

        int protocolNumber() {
            return protocol == Listener.Protocol.TCP ? 6 : 17;
        }
    }

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("port-open-only-to", PortOpenOnlyTo::parameter, new PortOpenOnlyTo());
    }

    private static Parameter parameter(Parameters given) {
        long port = given.number("port");
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
        }
        return new Parameter(
                Listener.Protocol.valueOf(given.text("protocol")),
                (int) port,
                PortUsers.ofKey(given.text("who")),
                Set.copyOf(given.texts("components")),
                given.texts("programs"));
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(RuleBook.questions());
        all.add(new Listeners());
        all.addAll(FirewallProfiles.questions());
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        RuleBook book = RuleBook.of(readings);
        FirewallProfiles profiles = FirewallProfiles.of(readings);
        Programs programs = new Programs(parameter.programs(), listening(parameter, readings));
        PortExposure exposure = PortExposure.of(
                book.rules(), parameter.protocolNumber(), parameter.port(), programs, profiles.states());
        PortVerdicts verdicts =
                new PortVerdicts(control, parameter, parameter.who().permitted(parameter.components(), scope));
        return verdicts.judge(exposure, book.odd(), profiles, evidence(book, readings), listening(parameter, readings));
    }

    private static List<Listener> listening(Parameter parameter, Readings readings) {
        Optional<ListenerTable> table = readings.answer(new Listeners()).toOptional();
        return table.stream()
                .flatMap(t -> t.all().stream())
                .filter(l -> l.protocol() == parameter.protocol() && l.port() == parameter.port())
                .toList();
    }

    private static PortVerdicts.Evidence evidence(RuleBook book, Readings readings) {
        Reading<ListenerTable> listeners = readings.get(new Listeners());
        boolean seen = !(listeners.answer() instanceof Answer.Unread<ListenerTable>);
        return new PortVerdicts.Evidence(book.read(), book.missing(), listeners, seen);
    }
}
