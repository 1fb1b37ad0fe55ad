package punchlist.remedy.firewall;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.address.AddressSet;
import punchlist.check.firewall.ProfileState;
import punchlist.check.firewall.Programs;
import punchlist.check.health.RemoteTools;
import punchlist.check.ports.Permitted;
import punchlist.check.ports.PlannedPort;
import punchlist.check.ports.PortLine;
import punchlist.check.ports.PortPlan;
import punchlist.check.ports.PortSurvey;
import punchlist.check.ports.PortTable;
import punchlist.check.ports.SeenEarlier;
import punchlist.machine.Change;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Endpoint;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Own rules for calls of this computer to others: keeps MQTT without TLS from being spoken (IGSS-PORT-MQTT), and where what
 * no rule names is blocked, lets the Mobile Server call by program and port, never by address (IGSS-PORT-MOBILE), and PLC
 * drivers the ports of the scope (IGSS-PORT-PLC).
 */
public final class CallRules implements Remedy<CallRules.Parameter> {

    private static final String PLC = "plc";

    /** What the rules are for. */
    public enum Use {
        /** Every program is kept from calling a port. */
        BLOCK,
        /** The programs of a row call its ports. */
        PROGRAM,
        /** The ports and addresses that the scope lists. */
        LISTED
    }

    /**
     * What is known beforehand.
     *
     * @param table the plan's table
     * @param tools what people use to work from afar
     * @param use what the rules are for
     * @param row the row of what is called, or of what must not come in
     * @param port the port that is blocked; 0 otherwise
     * @param programs file names of the programs that may call
     */
    public record Parameter(PortTable table, RemoteTools tools, Use use, String row, int port, List<String> programs) {

        /** Copies the list. */
        public Parameter {
            programs = List.copyOf(programs);
        }
    }

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>(
                "call-rules",
                p -> new Parameter(
                        PortTable.of(p.table(PortTable.NAME)),
                        RemoteTools.of(p.table(RemoteTools.TABLE)),
                        Use.valueOf(p.text("use").toUpperCase(Locale.ROOT)),
                        p.text("row", PLC),
                        Integer.parseInt(p.text("port", "0")),
                        p.texts("programs", List.of())),
                new CallRules());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return FirewallService.with(PortSurvey.questions());
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        return Proposal.whereOpen(
                finding,
                () -> FirewallService.unlessStopped(readings, () -> mended(parameter, finding, scope, readings)));
    }

    private static Proposal mended(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        FirewallPlan plan = new FirewallPlan(parameter.table(), parameter.tools(), scope, readings);
        PortSurvey survey = plan.survey();
        if (!survey.missing().isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        boolean comesIn = parameter.use() == Use.BLOCK && finding.subject().kind() == Subject.Kind.PORT;
        if (comesIn) {
            return shut(parameter, finding, plan);
        }
        if (!survey.profiles().states().values().stream().allMatch(ProfileState::localRules)) {
            return new Proposal.NotFixable(Phrase.of("remedy.calls.noMerge"));
        }
        return switch (parameter.use()) {
            case BLOCK -> blocked(parameter, finding, scope, readings, survey);
            case PROGRAM -> byProgram(parameter, finding, readings, survey);
            case LISTED -> listed(finding, survey, readings);
        };
    }

    /** Nobody needs it from outside. */
    private static Proposal shut(Parameter parameter, Finding finding, FirewallPlan plan) {
        List<PortLine> lines = plan.survey().planned().stream()
                .filter(line -> line.planned()
                        .filter(port -> port.row().equals(parameter.row()))
                        .isPresent())
                .filter(line -> finding.subject().id().equals(Subjects.id(line.protocol(), line.port())))
                .toList();
        return plan.plan(
                finding,
                lines.stream()
                        .flatMap(line -> FirewallPlan.beyond(line).stream())
                        .distinct()
                        .toList(),
                List.of(),
                Map.of(),
                lines.stream()
                        .map(line -> Phrase.of("remedy.firewall.nobody", line.shown()))
                        .toList());
    }

    private static Proposal blocked(
            Parameter parameter, Finding finding, Scope scope, Readings readings, PortSurvey survey) {
        Optional<String> plain = scope.endpoints().stream()
                .map(Endpoint::url)
                .filter(url -> url.toLowerCase(Locale.ROOT).startsWith("mqtt://"))
                .findFirst();
        if (plain.isPresent()) {
            return new Proposal.NotFixable(Phrase.of("remedy.calls.plainBroker", plain.get()));
        }
        OwnFirewallRule at = OwnRules.at("MQTT without TLS blocked", Listener.Protocol.TCP, parameter.port());
        List<String> cut = cut(survey, parameter.port());
        List<Phrase> notices = new ArrayList<>(List.of(Phrase.of("remedy.calls.blocks", parameter.port())));
        if (!cut.isEmpty()) {
            notices.add(Phrase.of("remedy.calls.cut", String.join("; ", cut)));
        }
        Set<Hazard> hazards = cut.isEmpty() ? Set.of() : EnumSet.of(Hazard.STOPS_DATA);
        OwnRules.Own rule = new OwnRules.Own(at, at.blockingCalls("Protocol=6|RPort=" + parameter.port() + "|"));
        return made(finding, List.of(rule), readings, hazards, notices);
    }

    /** Who is called at a TCP port now, and who was while somebody listened. */
    private static List<String> cut(PortSurvey survey, int port) {
        List<String> now = calls(survey).stream()
                .filter(peer -> peer.protocol() == Listener.Protocol.TCP && peer.remotePort() == port)
                .map(peer -> peer.remoteAddress() + " TCP " + port)
                .distinct()
                .toList();
        Stream<String> then = survey.earlier().called(Listener.Protocol.TCP, port).stream()
                .filter(one -> !now.contains(one.address() + " TCP " + port))
                .map(one -> one.address() + " TCP " + port + ", " + SeenEarlier.shown(one.last()));
        return Stream.concat(now.stream(), then).toList();
    }

    private static List<Peer> calls(PortSurvey survey) {
        List<Listener> here =
                survey.listeners().answer().toOptional().map(ListenerTable::all).orElse(List.of());
        return survey.peers().answer().toOptional().map(PeerTable::all).orElse(List.of()).stream()
                .filter(peer -> !peer.isLocal() && here.stream().noneMatch(peer::cameInTo))
                .toList();
    }

    private static Proposal byProgram(Parameter parameter, Finding finding, Readings readings, PortSurvey survey) {
        Programs names = new Programs(parameter.programs(), List.of());
        Optional<String> program = Stream.concat(
                        survey.listeners().answer().toOptional().map(ListenerTable::all).orElse(List.of()).stream()
                                .flatMap(listener -> listener.process().stream()),
                        calls(survey).stream().flatMap(peer -> peer.process().stream()))
                .filter(names::isOurs)
                .findFirst();
        if (program.isEmpty()) {
            return new Proposal.NotFixable(
                    Phrase.of("remedy.calls.noProgram", String.join(", ", parameter.programs())));
        }
        List<PlannedPort> ports = outbound(survey, parameter.row());
        if (ports.isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.firewall.otherCause"));
        }
        OwnFirewallRule at = new OwnFirewallRule(
                OwnFirewallRule.GROUP + ": " + ports.getFirst().component() + ", calls");
        String numbers =
                ports.stream().map(port -> "RPort=" + port.port() + "|").collect(Collectors.joining());
        OwnRules.Own rule = new OwnRules.Own(at, at.calling("Protocol=6|" + numbers + "App=" + program.get() + "|"));
        return made(
                finding, List.of(rule), readings, Set.of(), List.of(Phrase.of("remedy.calls.program", program.get())));
    }

    private static List<PlannedPort> outbound(PortSurvey survey, String row) {
        PortPlan plan = survey.plan();
        return plan.outbound().stream().filter(port -> port.row().equals(row)).toList();
    }

    private static Proposal listed(Finding finding, PortSurvey survey, Readings readings) {
        List<OwnRules.Own> rules = new ArrayList<>();
        for (PlannedPort port : outbound(survey, PLC)) {
            boolean asked = finding.subject().kind() != Subject.Kind.PORT
                    || finding.subject().id().equals(Subjects.id(port.protocol(), port.port()) + "/out");
            AddressSet who = Permitted.of(port.permitted());
            if (asked && !who.isEmpty() && !who.isWide()) {
                OwnFirewallRule at = OwnRules.at("PLC " + who, port.protocol(), port.port());
                rules.add(new OwnRules.Own(
                        at,
                        at.calling("Protocol=" + (port.protocol() == Listener.Protocol.TCP ? 6 : 17) + "|RPort="
                                + port.port() + "|" + OwnRules.remote(who))));
            }
        }
        return rules.isEmpty()
                ? new Proposal.NotFixable(Phrase.of("remedy.firewall.unsaid", "plcPorts"))
                : made(finding, rules, readings, Set.of(), List.of(Phrase.of("remedy.calls.plc")));
    }

    private static Proposal made(
            Finding finding, List<OwnRules.Own> rules, Readings readings, Set<Hazard> hazards, List<Phrase> notices) {
        List<Change<?>> changes = new Narrowing(rules, List.of(), List.of(), Map.of()).changes(readings);
        return changes.isEmpty()
                ? new Proposal.NotFixable(Phrase.of("remedy.firewall.otherCause"))
                : new Proposal.Mend(new Plan(finding, changes, hazards, notices));
    }
}
