package punchlist.remedy.firewall;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.firewall.Programs;
import punchlist.check.firewall.Rule;
import punchlist.check.health.RemoteTools;
import punchlist.check.ports.PortLine;
import punchlist.check.ports.PortRow;
import punchlist.check.ports.PortSurvey;
import punchlist.check.ports.PortTable;
import punchlist.check.ports.Standing;
import punchlist.machine.Listener;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Lets those whom the plan of ports names, and only them, reach the ports of a row (IGSS-PORT-*, IGSS-ODBC-1, IGSS-ODBC-2):
 * an own rule for each, then the too wide rules of others off; where nobody needs the port, only that. Rules of Group Policy
 * and rules with conditions are left to people.
 */
public final class NarrowPort implements Remedy<NarrowPort.Parameter> {

    /**
     * What is known beforehand.
     *
     * @param table the plan's table
     * @param row the row it is about
     * @param tools what people use to work from afar
     */
    public record Parameter(PortTable table, PortRow row, RemoteTools tools) {}

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>(
                "narrow-port",
                p -> {
                    PortTable table = PortTable.of(p.table(PortTable.NAME));
                    return new Parameter(table, table.row(p.text("row")), RemoteTools.of(p.table(RemoteTools.TABLE)));
                },
                new NarrowPort());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return FirewallService.with(PortSurvey.questions());
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        return Proposal.whereOpen(
                finding,
                () -> FirewallService.unlessStopped(readings, () -> narrowed(parameter, finding, scope, readings)));
    }

    private static Proposal narrowed(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        FirewallPlan plan = new FirewallPlan(parameter.table(), parameter.tools(), scope, readings);
        if (!plan.survey().missing().isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        List<PortLine> lines = plan.survey().planned().stream()
                .filter(line -> line.planned()
                        .filter(port -> port.row().equals(parameter.row().id()))
                        .isPresent())
                .filter(line -> isAbout(finding.subject(), line))
                .toList();
        List<Rule> about = about(finding.subject(), lines, plan.survey());
        List<PortLine> concerned = lines.stream()
                .filter(line -> finding.subject().kind() != Subject.Kind.RULE
                        || about.stream().anyMatch(line.rules()::contains))
                .toList();
        if (about.isEmpty() && concerned.stream().allMatch(line -> line.standing() == Standing.IDLE)) {
            return new Proposal.NotFixable(
                    Phrase.of(concerned.isEmpty() ? "remedy.firewall.otherCause" : "remedy.firewall.notByRules"));
        }
        return plan.plan(finding, about, concerned, Map.of(), purpose(concerned));
    }

    private static boolean isAbout(Subject subject, PortLine line) {
        return subject.kind() != Subject.Kind.PORT || subject.id().equals(Subjects.id(line.protocol(), line.port()));
    }

    /** The rule a finding is about, or all that let in too much. */
    private static List<Rule> about(Subject subject, List<PortLine> lines, PortSurvey survey) {
        if (subject.kind() == Subject.Kind.RULE) {
            Set<Rule> theirs =
                    lines.stream().flatMap(line -> line.rules().stream()).collect(Collectors.toSet());
            return survey.book().rules().stream()
                    .filter(rule -> rule.id().equalsIgnoreCase(subject.id()) && theirs.contains(rule))
                    .toList();
        }
        return lines.stream()
                .flatMap(line -> FirewallPlan.beyond(line).stream())
                .distinct()
                .toList();
    }

    private static List<Phrase> purpose(List<PortLine> lines) {
        return lines.stream()
                .flatMap(line -> {
                    if (FirewallPlan.isNamed(line)) {
                        String strangers = strangers(line);
                        Phrase only = Phrase.of(
                                "remedy.firewall.only",
                                line.permitted().toString(),
                                line.shown(),
                                line.planned().orElseThrow().component());
                        return strangers.isEmpty()
                                ? Stream.of(only)
                                : Stream.of(only, Phrase.of("remedy.firewall.stranger", strangers, line.shown()));
                    }
                    return Stream.of(Phrase.of("remedy.firewall.nobody", line.shown()));
                })
                .toList();
    }

    /** Programs on a port that no source knows: the rule cannot be bound to the one that should be there. */
    private static String strangers(PortLine line) {
        List<String> known = line.planned().orElseThrow().programs();
        Programs programs = new Programs(known, List.of());
        return line.listeners().stream()
                .map(Listener::process)
                .flatMap(path -> path.stream())
                .filter(path -> !known.isEmpty() && !programs.isOurs(path))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
