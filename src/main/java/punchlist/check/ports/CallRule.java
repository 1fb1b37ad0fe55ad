package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.check.firewall.Rule;
import punchlist.machine.Listener;

/**
 * A rule that lets calls out, as far as its remote ports go.
 *
 * @param rule the rule
 * @param ports its remote ports; empty where it names none or words, so that it may mean every one
 */
record CallRule(Rule rule, Optional<List<Rule.PortRange>> ports) {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    static CallRule of(Rule rule) {
        List<String> texts = rule.text().allForms("RPort");
        List<Rule.PortRange> ranges = new ArrayList<>();
        for (String part : texts.stream().flatMap(COMMA::splitAsStream).toList()) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                return new CallRule(rule, Optional.empty());
            }
            int first = Integer.parseInt(range.group(1));
            ranges.add(new Rule.PortRange(
                    first,
                    Optional.ofNullable(range.group(2)).map(Integer::valueOf).orElse(first)));
        }
        return new CallRule(rule, ranges.isEmpty() ? Optional.empty() : Optional.of(ranges));
    }

    /** Whether it is about calls to this port. */
    boolean isAbout(int port) {
        return ports.map(all -> all.stream().anyMatch(range -> range.first() <= port && port <= range.last()))
                .orElse(true);
    }

    /** Whether it is for every program. */
    boolean isForAll() {
        return rule.program().isEmpty() && rule.service().isEmpty();
    }

    /** Whether all it lets out is planned. */
    boolean isPlanned(PortPlan plan) {
        return ports.filter(all -> all.stream().allMatch(range -> isPlanned(range, plan)))
                .isPresent();
    }

    private boolean isPlanned(Rule.PortRange range, PortPlan plan) {
        for (int port = range.first(); port <= range.last(); port++) {
            int wanted = port;
            boolean known = plan.outbound().stream()
                    .filter(planned -> planned.port() == wanted
                            && rule.isAbout(planned.protocol() == Listener.Protocol.TCP ? 6 : 17))
                    .anyMatch(planned -> Permitted.of(planned.permitted())
                            .containsAll(rule.remote().addresses()));
            if (!known) {
                return false;
            }
        }
        return true;
    }
}
