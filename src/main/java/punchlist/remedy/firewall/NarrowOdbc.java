package punchlist.remedy.firewall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.firewall.Excess;
import punchlist.check.firewall.ProfileState;
import punchlist.check.firewall.Rule;
import punchlist.check.health.RemoteTools;
import punchlist.check.ports.OdbcServer;
import punchlist.machine.Change;
import punchlist.machine.Listener;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Lets the stations of the scope, and only them, reach the ODBC Server (IGSS-ODBC-1, IGSS-ODBC-2): an own rule for each of
 * its ports, then the too wide rules of others off. Rules of Group Policy and rules with conditions are left to people.
 */
public final class NarrowOdbc implements Remedy<NarrowOdbc.Parameter> {

    /**
     * What is known beforehand.
     *
     * @param server what is known of the server
     * @param tools what people use to work from afar
     */
    public record Parameter(OdbcServer.Parameter server, RemoteTools tools) {}

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>(
                "narrow-odbc",
                p -> new Parameter(OdbcServer.Parameter.of(p), RemoteTools.of(p.table(RemoteTools.TABLE))),
                new NarrowOdbc());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(OdbcServer.needs());
        if (all.stream().allMatch(soFar::has)) {
            OdbcServer server = OdbcServer.of(parameter.server(), scope, soFar);
            server.ports().forEach(port -> all.add(own(port)));
            excesses(server).values().stream()
                    .map(Excess::rule)
                    .filter(Rule::local)
                    .forEach(rule -> all.add(new ForeignRuleSwitch(rule.id())));
        }
        return all;
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        return switch (finding.verdict()) {
            case Verdict.Fail fail -> narrowed(parameter, finding, scope, readings);
            case Verdict.Attention attention -> narrowed(parameter, finding, scope, readings);
            case Verdict.CouldNotCheck couldNot -> new Proposal.NotFixable(Phrase.of("remedy.notRead"));
            case Verdict.Pass pass -> new Proposal.AlreadyRight();
            case Verdict.ByHand byHand -> new Proposal.AlreadyRight();
            case Verdict.NotApplicable no -> new Proposal.AlreadyRight();
        };
    }

    private static OwnFirewallRule own(int port) {
        return new OwnFirewallRule(OwnFirewallRule.GROUP + ": ODBC Server, TCP " + port);
    }

    private static Map<String, Excess> excesses(OdbcServer server) {
        Map<String, Excess> all = new LinkedHashMap<>();
        server.ports().stream()
                .filter(server::isItsPort)
                .flatMap(port -> server.exposure(port).beyond(server.named()).stream())
                .forEach(excess -> all.putIfAbsent(excess.rule().id(), excess));
        return all;
    }

    private static Proposal narrowed(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        OdbcServer server = OdbcServer.of(parameter.server(), scope, readings);
        List<Rule> about = excesses(server).values().stream()
                .map(Excess::rule)
                .filter(rule -> finding.subject().kind() != Subject.Kind.RULE
                        || finding.subject().id().equalsIgnoreCase(rule.id()))
                .toList();
        Optional<Phrase> refused = refused(server, about);
        if (refused.isPresent()) {
            return new Proposal.NotFixable(refused.get());
        }
        Narrowing narrowing = new Narrowing(
                ownRules(server),
                about.stream().filter(rule -> !isOwn(server, rule)).toList());
        if (!narrowing.isRead(readings)) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        List<Change<?>> changes = narrowing.changes(readings);
        Narrowing.Effects effects = narrowing.effects(
                server.book(),
                server.profiles(),
                server.listeners().answer(),
                server.peers().answer(),
                parameter.tools());
        List<Phrase> notices = Stream.concat(
                        Stream.of(
                                Phrase.of("remedy.firewall.odbc", server.named().toString())),
                        effects.notices().stream())
                .toList();
        return changes.isEmpty()
                ? new Proposal.NotFixable(Phrase.of("remedy.firewall.otherCause"))
                : new Proposal.Mend(new Plan(finding, changes, effects.hazards(), notices));
    }

    /** Why this cannot be mended here. */
    private static Optional<Phrase> refused(OdbcServer server, List<Rule> about) {
        String named = server.named().toString();
        if (named.isEmpty()) {
            return Optional.of(Phrase.of("remedy.firewall.unsaid"));
        }
        if (about.isEmpty()) {
            return Optional.of(Phrase.of("remedy.firewall.otherCause"));
        }
        List<Rule> policy = about.stream().filter(rule -> !rule.local()).toList();
        String ports = server.ports().stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (!policy.isEmpty()) {
            String names = policy.stream()
                    .map(rule -> rule.name() + " (" + rule.id() + ")")
                    .collect(Collectors.joining(", "));
            return Optional.of(Phrase.of("remedy.firewall.policy", names, ports, named));
        }
        if (!server.profiles().states().values().stream().allMatch(ProfileState::localRules)) {
            return Optional.of(Phrase.of("remedy.firewall.noMerge", ports, named));
        }
        boolean conditional = about.stream()
                .anyMatch(rule -> !rule.conditions().isEmpty()
                        || !rule.remote().odd().isEmpty()
                        || rule.action() != Rule.Action.ALLOW);
        return conditional ? Optional.of(Phrase.of("remedy.firewall.conditions")) : Optional.empty();
    }

    private static List<Narrowing.Own> ownRules(OdbcServer server) {
        return server.ports().stream()
                .filter(server::isItsPort)
                .map(port -> new Narrowing.Own(
                        own(port),
                        own(port)
                                .allowing("Protocol=6|LPort=" + port + "|" + Narrowing.remote(server.named())
                                        + program(server, port))))
                .toList();
    }

    /** Bound to the program where it is seen, so that nothing else has the use of the rule. */
    private static String program(OdbcServer server, int port) {
        return server.sockets().stream()
                .filter(socket -> socket.port() == port)
                .map(Listener::process)
                .flatMap(Optional::stream)
                .findFirst()
                .map(path -> "App=" + path + "|")
                .orElse("");
    }

    private static boolean isOwn(OdbcServer server, Rule rule) {
        return server.ports().stream().anyMatch(port -> own(port).name().equals(rule.name()));
    }
}
