package punchlist.check.ports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import punchlist.check.firewall.Rule;

/** Rules that were not weighed wholly, as people are told them. */
final class Unweighed {

    private Unweighed() {}

    /** {@code name (what was not weighed)}, each once. */
    static String shown(Map<Rule, List<String>> rules) {
        return rules.entrySet().stream()
                .map(rule -> rule.getKey().name()
                        + (rule.getValue().isEmpty() ? "" : " (" + String.join(", ", rule.getValue()) + ")"))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
