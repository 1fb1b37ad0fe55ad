package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.check.filtering.InCharge;
import punchlist.check.filtering.KnownFirewalls;
import punchlist.check.firewall.ExposureMap;
import punchlist.check.firewall.FirewallProfiles;
import punchlist.check.firewall.PortRules;
import punchlist.check.firewall.Programs;
import punchlist.check.firewall.RuleBook;
import punchlist.check.firewall.Surroundings;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The firewall lets the ports of a row of the guides' tables in from the computers that need them, and from no other (IGSS
 * guide, "Network security", table of ports; IGSS-PORT-*). Rests on the rules of the machine and of policies, on the three
 * profiles and on what listens. A rule that lets in more is a finding of its own; so is one that cannot be weighed. A port
 * that the scope needs and that is closed fails: the guide's row says open.
 */
public final class PlannedPortOpen implements Check<PlannedPortOpen.Parameter> {

    private static final AddressSet PRIVATE = Stream.of(
                    "10.0.0.0/8",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "169.254.0.0/16",
                    "127.0.0.0/8",
                    "fc00::/7",
                    "fe80::/10")
            .flatMap(text -> AddressText.parse(text).stream())
            .reduce(AddressSet.none(), AddressSet::plus);

    /**
     * What is looked at.
     *
     * @param row the row of the guides' tables
     * @param known firewalls of other makers
     */
    public record Parameter(PortRow row, KnownFirewalls known) {}

    /** Under this name in the catalogue; its parameter {@code row} names a row of {@link PortTable}. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "planned-port",
                given -> new Parameter(
                        PortTable.of(given.table(PortTable.NAME)).row(given.text("row")),
                        KnownFirewalls.of(given.table(KnownFirewalls.NAME))),
                new PlannedPortOpen());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(RuleBook.questions());
        all.add(new Listeners());
        all.addAll(FirewallProfiles.questions());
        all.addAll(Surroundings.questions());
        all.addAll(InCharge.questions());
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        PortRow row = parameter.row();
        Answer<ListenerTable> listeners = readings.answer(new Listeners());
        List<PlannedPort> ports = PortPlan.planned(row, scope, IgssMajor.of(scope, listeners), listeners);
        if (ports.isEmpty()) {
            return List.of(new Finding(control, Subject.server(), versionUnknown(row, readings)));
        }
        return Charge.weighed(
                control,
                InCharge.of(parameter.known(), readings),
                PortVerdicts.expected(ports.getFirst()),
                () -> byRules(control, row, ports, readings));
    }

    private static List<Finding> byRules(ControlId control, PortRow row, List<PlannedPort> ports, Readings readings) {
        List<Finding> all = new ArrayList<>();
        RuleBook book = RuleBook.of(readings);
        FirewallProfiles profiles = FirewallProfiles.of(readings);
        ExposureMap map = ExposureMap.of(readings);
        ports.forEach(port -> all.addAll(judge(control, port, book, profiles, map, readings)));
        publicUsers(control, row, ports.getFirst(), readings).ifPresent(all::add);
        return distinct(all);
    }

    /** Who may come in has a public address, where the row is for the private network only. */
    private static Optional<Finding> publicUsers(ControlId control, PortRow row, PlannedPort port, Readings readings) {
        AddressSet beyond = Permitted.of(port.permitted()).minus(PRIVATE);
        Reading<ListenerTable> listeners = readings.get(new Listeners());
        return row.privateOnly() && !beyond.isEmpty() && listeners.answer().wasRead()
                ? Optional.of(new Finding(
                        control,
                        Subject.server(),
                        new Verdict.Attention(
                                Proof.of(listeners),
                                PortVerdicts.expected(port),
                                Phrase.of("check.port.public", beyond.toString()),
                                Phrase.of("check.port.privateOnly"))))
                : Optional.empty();
    }

    private static Verdict versionUnknown(PortRow row, Readings readings) {
        return new Verdict.CouldNotCheck(
                List.of(readings.get(new Listeners())),
                Phrase.of("check.port.expectedVersion", row.component()),
                Phrase.of("check.port.unsaid", "igss.version"));
    }

    private static List<Finding> judge(
            ControlId control,
            PlannedPort port,
            RuleBook book,
            FirewallProfiles profiles,
            ExposureMap map,
            Readings readings) {
        List<Listener> listening = listening(port, readings);
        Programs programs = new Programs(port.programs(), listening);
        PortRules exposure = map.port(port.protocol(), port.port(), programs);
        return new PortVerdicts(control, port)
                .judge(exposure, book.odd(), profiles, evidence(book, readings), listening);
    }

    /** A rule that is about several ports of the row is one finding. */
    private static List<Finding> distinct(List<Finding> findings) {
        List<Finding> all = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        findings.stream()
                .filter(finding -> seen.add(
                        finding.subject().kind() + " " + finding.subject().id()))
                .forEach(all::add);
        return all;
    }

    private static List<Listener> listening(PlannedPort port, Readings readings) {
        Optional<ListenerTable> table = readings.answer(new Listeners()).toOptional();
        return table.stream().flatMap(t -> t.all().stream()).filter(port::isAt).toList();
    }

    private static PortVerdicts.Evidence evidence(RuleBook book, Readings readings) {
        Reading<ListenerTable> listeners = readings.get(new Listeners());
        boolean seen = !(listeners.answer() instanceof Answer.Unread<ListenerTable>);
        return new PortVerdicts.Evidence(book.read(), book.missing(), listeners, seen);
    }
}
