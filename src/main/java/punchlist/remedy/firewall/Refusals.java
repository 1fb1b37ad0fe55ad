package punchlist.remedy.firewall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.firewall.ProfileState;
import punchlist.check.firewall.Rule;
import punchlist.check.ports.Permitted;
import punchlist.check.ports.PlannedPort;
import punchlist.check.ports.PortLine;
import punchlist.check.ports.PortSurvey;
import punchlist.machine.Listener;
import punchlist.text.Phrase;

/** Why rules cannot be narrowed from here: what policies hold, what was not weighed, and what nobody has said. */
final class Refusals {

    /** Rules without which Windows has no network: never touched. */
    private static final String CORE = "@FirewallAPI.dll,-25000";

    private Refusals() {}

    /**
     * Why not; empty where nothing is in the way.
     *
     * @param foreign the rules of others that would go out of force
     * @param served the planned ports they also open, and those that need own rules
     * @param asked the planned ports it is about
     */
    static Optional<Phrase> of(List<Rule> foreign, List<PortLine> served, PortSurvey survey, List<PortLine> asked) {
        List<Rule> policy = foreign.stream().filter(rule -> !rule.local()).toList();
        if (!policy.isEmpty()) {
            return Optional.of(policy(policy, served, asked));
        }
        boolean needsOwn = served.stream().anyMatch(FirewallPlan::isNamed);
        boolean merged = survey.profiles().states().values().stream().allMatch(ProfileState::localRules);
        if (needsOwn && !merged) {
            return Optional.of(Phrase.of("remedy.firewall.noMerge", ports(served), addresses(served)));
        }
        if (foreign.stream().anyMatch(Refusals::isCore)) {
            return Optional.of(Phrase.of("remedy.firewall.core"));
        }
        boolean conditional = foreign.stream()
                .anyMatch(rule -> !rule.conditions().isEmpty()
                        || !rule.remote().odd().isEmpty()
                        || rule.action() != Rule.Action.ALLOW);
        if (conditional) {
            return Optional.of(Phrase.of("remedy.firewall.conditions"));
        }
        return unsaid(served, asked);
    }

    /** What the scope does not say: of the ports it is about, and of others that work now by these rules. */
    private static Optional<Phrase> unsaid(List<PortLine> served, List<PortLine> asked) {
        for (PortLine line : served) {
            Optional<String> field = line.planned()
                    .map(PlannedPort::permitted)
                    .flatMap(permitted -> switch (permitted) {
                        case Permitted.Unsaid(String name) -> Optional.of(name);
                        case Permitted.NotUnderstood(String name, String text) -> Optional.of(name);
                        case Permitted.Named named -> Optional.empty();
                        case Permitted.Nobody nobody -> Optional.empty();
                    });
            boolean works = !line.listeners().stream().allMatch(Listener::isLoopback);
            if (field.isPresent() && asked.contains(line)) {
                return Optional.of(Phrase.of("remedy.firewall.unsaid", field.get()));
            }
            if (field.isPresent() && works) {
                return Optional.of(Phrase.of("remedy.firewall.unsaidOther", line.shown(), field.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether a rule belongs to Windows' core networking. */
    static boolean isCore(Rule rule) {
        return rule.text().first("EmbedCtxt").filter(CORE::equalsIgnoreCase).isPresent();
    }

    private static Phrase policy(List<Rule> policy, List<PortLine> served, List<PortLine> asked) {
        String names = policy.stream()
                .map(rule -> rule.name() + " (" + rule.id() + ")")
                .collect(Collectors.joining(", "));
        List<PortLine> named = Stream.concat(asked.stream(), served.stream())
                .filter(FirewallPlan::isNamed)
                .distinct()
                .toList();
        return named.isEmpty()
                ? Phrase.of("remedy.firewall.policyOff", names)
                : Phrase.of("remedy.firewall.policy", names, ports(named), addresses(named));
    }

    private static String ports(List<PortLine> lines) {
        return lines.stream()
                .filter(FirewallPlan::isNamed)
                .map(PortLine::shown)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String addresses(List<PortLine> lines) {
        return lines.stream()
                .filter(FirewallPlan::isNamed)
                .map(line -> line.permitted().toString())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
