package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.Peer;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The ports of the installed PLC drivers are known and open (IGSS guide, "Network security"; IGSS-PORT-PLC). The engineer lists
 * them in the scope; each is judged by what this computer's firewall lets it call, beside the calls that are seen and listed
 * nowhere. Whether the list is whole a person answers.
 */
public final class PlcPorts implements Check<PlcPorts.Parameter> {

    /**
     * What is looked at.
     *
     * @param table the plan's table
     * @param folder what the path of a driver's program contains, small letters
     */
    public record Parameter(PortTable table, String folder) {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "plc-ports",
                given -> new Parameter(PortTable.of(given.table(PortTable.NAME)), given.text("folder")),
                new PlcPorts());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return Calls.questions();
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Calls calls = Calls.of(readings);
        Answer<ListenerTable> listeners = readings.answer(new Listeners());
        List<PlannedPort> listed = PortPlan.of(parameter.table(), scope, listeners).outbound().stream()
                .filter(port -> port.row().equals(PortPlan.PLC))
                .toList();
        List<Finding> all = new ArrayList<>();
        if (calls.missing().isEmpty() && calls.isComplete()) {
            listed.stream()
                    .filter(port -> isShut(port, calls))
                    .forEach(port -> all.add(new Finding(control, subject(port), shut(port, calls))));
        }
        all.add(new Finding(control, Subject.server(), asked(control, parameter, listed, calls)));
        return all;
    }

    private static boolean isShut(PlannedPort port, Calls calls) {
        AddressSet who = port.permitted() instanceof Permitted.Named named ? named.addresses() : AddressSet.any();
        int protocol = port.protocol() == Listener.Protocol.TCP ? 6 : 17;
        boolean byRule = calls.allowing().stream()
                .filter(rule -> rule.isAbout(protocol))
                .map(CallRule::of)
                .anyMatch(rule -> rule.isAbout(port.port())
                        && !who.minus(rule.rule().remote().addresses()).equals(who));
        return !byRule && calls.callable(port.protocol(), port.port(), who).isEmpty();
    }

    private static Verdict shut(PlannedPort port, Calls calls) {
        return new Verdict.Fail(
                new Proof(calls.read()),
                Phrase.of(
                        "check.plc.expected",
                        port.shown(),
                        Permitted.of(port.permitted()).toString()),
                Phrase.of("check.plc.shut", port.shown()),
                Phrase.of("check.plc.needed"));
    }

    private static Verdict asked(ControlId control, Parameter parameter, List<PlannedPort> listed, Calls calls) {
        if (!(calls.peers().answer() instanceof Answer.Known)) {
            return new Verdict.CouldNotCheck(
                    List.of(calls.peers()), Phrase.of("check.plc.expectedAll"), Phrases.why(calls.peers()));
        }
        List<Peer> unlisted = calls.made(Set.of()).stream()
                .filter(peer -> isOfDriver(peer, parameter) && listed.stream().noneMatch(port -> isFor(port, peer)))
                .toList();
        String ports = listed.stream()
                .map(port -> port.shown() + " " + Permitted.of(port.permitted()))
                .collect(Collectors.joining(", "));
        Phrase seen = Phrase.of(
                "check.plc.seen",
                listed.isEmpty() ? Phrase.of("check.whitelist.none") : ports,
                Calls.shownPeers(unlisted));
        return Assisted.asks(control, seen, calls.read());
    }

    private static boolean isOfDriver(Peer peer, Parameter parameter) {
        return peer.process()
                .map(path -> path.toLowerCase(Locale.ROOT).contains(parameter.folder()))
                .orElse(true);
    }

    private static boolean isFor(PlannedPort port, Peer peer) {
        boolean same = port.protocol() == peer.protocol() && port.port() == peer.remotePort();
        boolean anybody = !(port.permitted() instanceof Permitted.Named);
        return same
                && (anybody
                        || AddressText.parse(peer.remoteAddress())
                                .filter(Permitted.of(port.permitted())::containsAll)
                                .isPresent());
    }

    private static Subject subject(PlannedPort port) {
        return new Subject(
                Subject.Kind.PORT,
                port.protocol().name().toLowerCase(Locale.ROOT) + "/" + port.port() + "/out",
                port.shown());
    }
}
