package punchlist.check.ports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.firewall.Rule;
import punchlist.text.Phrase;

/**
 * Rules that let in what no plan needs and nothing uses now; they open as soon as something listens. Windows' own rules for
 * the network itself are left out.
 *
 * @param control the control to write on the finding
 * @param survey what stands
 */
public record IdleRules(ControlId control, PortSurvey survey) {

    private static final int LISTED = 12;

    /** One finding for all of them together; none where there are none, or where only one vendor's ports are judged. */
    List<Finding> findings(Optional<PortRow.Owner> owner) {
        List<Rule> idle = owner.isPresent() ? List.of() : rules();
        if (idle.isEmpty()) {
            return List.of();
        }
        List<String> names = idle.stream().map(Rule::name).distinct().sorted().toList();
        String listed =
                names.stream().limit(LISTED).collect(Collectors.joining(", ")) + (names.size() > LISTED ? ", …" : "");
        return List.of(new Finding(
                control,
                new Subject(Subject.Kind.POLICY, "firewall/idle-rules", "idle rules"),
                new Verdict.Fail(
                        new Proof(survey.read()),
                        Phrase.of("check.whitelist.expectedRules"),
                        Phrase.of(
                                survey.listeners().answer().wasRead()
                                        ? "check.whitelist.idle"
                                        : "check.whitelist.unseen",
                                idle.size(),
                                listed),
                        Phrase.of("check.whitelist.idleWhy"))));
    }

    /** The active inbound rules that let in and belong to no line of the survey. */
    public List<Rule> rules() {
        Set<String> used = Stream.concat(survey.planned().stream(), survey.unexpected().stream())
                .flatMap(line -> line.rules().stream())
                .map(Rule::id)
                .collect(Collectors.toSet());
        return survey.book().rules().stream()
                .filter(rule -> rule.active() && rule.inbound() && rule.action() == Rule.Action.ALLOW)
                .filter(rule -> rule.isAbout(6) || rule.isAbout(17))
                .filter(rule -> !rule.onlyForStoreApp() && counts(rule) && !used.contains(rule.id()))
                .filter(rule -> !WindowsCore.has(rule))
                .toList();
    }

    private boolean counts(Rule rule) {
        return survey.guarded().stream()
                .anyMatch(profile ->
                        rule.profiles().contains(profile) && (!rule.local() || survey.takesLocalRules(profile)));
    }
}
