package punchlist.remedy.firewall;

import java.util.List;
import java.util.Map;
import java.util.Set;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.check.firewall.Programs;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.RuleBook;
import punchlist.machine.Change;
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
 * Closes the way out for updates outside an update (IGSS-PORT-443): rules for the update program go out of force, this
 * program's own one goes. Rules for every program are left to people: the Mobile Server calls the same port. The way out is
 * opened by {@link UpdateOpening}, for a time.
 */
public final class CloseUpdate implements Remedy<CloseUpdate.Parameter> {

    private static final int TCP = 6;

    /**
     * What is known beforehand.
     *
     * @param programs file names of the programs that fetch updates; a star stands for any letters
     */
    public record Parameter(List<String> programs) {

        /** Copies the list. */
        public Parameter {
            programs = List.copyOf(programs);
        }
    }

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>("close-update", p -> new Parameter(p.texts("programs")), new CloseUpdate());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return FirewallService.with(RuleBook.questions());
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        return switch (finding.verdict()) {
            case Verdict.Fail fail ->
                FirewallService.unlessStopped(readings, () -> closed(parameter, finding, readings));
            case Verdict.Attention attention -> new Proposal.NotFixable(Phrase.of("remedy.update.zone"));
            case Verdict.CouldNotCheck couldNot -> new Proposal.NotFixable(Phrase.of("remedy.notRead"));
            case Verdict.Pass pass -> new Proposal.AlreadyRight();
            case Verdict.ByHand byHand -> new Proposal.AlreadyRight();
            case Verdict.NotApplicable no -> new Proposal.AlreadyRight();
        };
    }

    private static Proposal closed(Parameter parameter, Finding finding, Readings readings) {
        Programs update = new Programs(parameter.programs(), List.of());
        List<Rule> standing = RuleBook.of(readings).rules().stream()
                .filter(rule ->
                        rule.local() && rule.active() && rule.action() == Rule.Action.ALLOW && rule.isAbout(TCP))
                .filter(rule -> rule.text().first("Dir").orElse("").equalsIgnoreCase("Out"))
                .filter(rule -> rule.program().filter(update::isOurs).isPresent())
                .toList();
        Narrowing narrowing = new Narrowing(
                List.of(),
                standing.stream().filter(rule -> !OwnRules.isOurs(rule)).toList(),
                standing.stream()
                        .filter(OwnRules::isOurs)
                        .map(rule -> new OwnFirewallRule(rule.name()))
                        .toList(),
                Map.of());
        List<Change<?>> changes = narrowing.changes(readings);
        return changes.isEmpty()
                ? new Proposal.NotFixable(Phrase.of("remedy.update.general"))
                : new Proposal.Mend(new Plan(finding, changes, Set.of(), List.of(Phrase.of("remedy.update.closes"))));
    }
}
