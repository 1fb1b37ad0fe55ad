package punchlist.remedy.firewall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.RuleBook;
import punchlist.check.ports.PortSurvey;
import punchlist.machine.FirewallRules;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.RuleTexts;
import punchlist.machine.firewall.RuleText;
import punchlist.reading.Answer;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * The readings as far as a change of rules can touch anything: of thousands of rules only those at the ports of the rules
 * that change. At every other port nothing differs before and after, whichever rules are left out there. So a plan among
 * ten thousand rules is tried as fast as among ten.
 */
final class Nearby {

    /** With more ports than these the whole is no dearer. */
    private static final int MOST = 64;

    private Nearby() {}

    /** These readings, or fewer of their rules. */
    static Readings of(Readings all, Narrowing narrowing, PortSurvey survey) {
        if (!narrowing.settings().isEmpty()) {
            return all;
        }
        Set<Integer> ports = ports(narrowing, survey);
        if (ports.size() > MOST) {
            return all;
        }
        Set<String> kept = new HashSet<>();
        ports.forEach(port -> survey.near(port).forEach(rule -> kept.add(rule.id())));
        List<Reading<?>> fewer = new ArrayList<>();
        for (FirewallRules store : List.of(RuleBook.OWN, RuleBook.POLICY, RuleBook.MDM)) {
            all.find(store)
                    .filter(reading -> reading.answer() instanceof Answer.Known<RuleTexts>)
                    .ifPresent(reading -> fewer.add(only(kept, reading)));
        }
        return all.with(fewer);
    }

    private static Reading<RuleTexts> only(Set<String> kept, Reading<RuleTexts> reading) {
        Map<String, String> texts = new LinkedHashMap<>();
        reading.answer().toOptional().stream()
                .flatMap(rules -> rules.byId().entrySet().stream())
                .filter(rule -> kept.contains(rule.getKey()))
                .forEach(rule -> texts.put(rule.getKey(), rule.getValue()));
        return new Reading<>(
                reading.question(),
                reading.source(),
                reading.at(),
                reading.took(),
                reading.origin(),
                Answer.known(new RuleTexts(texts)));
    }

    /** The ports that matter at which a rule that changes is, or may be. */
    private static Set<Integer> ports(Narrowing narrowing, PortSurvey survey) {
        Set<String> changed = new HashSet<>();
        narrowing.off().forEach(rule -> changed.add(rule.id()));
        Set<String> gone = new HashSet<>();
        narrowing.gone().forEach(rule -> gone.add(rule.name()));
        List<Rule> made = narrowing.own().stream()
                .map(own -> new Rule(
                        own.at().name(), true, RuleText.parse(own.wanted().text())))
                .toList();
        Set<Integer> ports = new TreeSet<>();
        for (int port : (Iterable<Integer>) asked(survey)::iterator) {
            boolean touched = made.stream().anyMatch(rule -> rule.isAboutPort(port))
                    || survey.near(port).stream()
                            .anyMatch(rule -> changed.contains(rule.id()) || gone.contains(rule.name()));
            if (touched) {
                ports.add(port);
            }
        }
        return ports;
    }

    /** Every port that anybody asks about: where something listens or listened, and those of the plan. */
    private static Stream<Integer> asked(PortSurvey survey) {
        Stream<Integer> listening = survey.listeners().answer().toOptional().map(ListenerTable::all).stream()
                .flatMap(List::stream)
                .map(Listener::port);
        Stream<Integer> planned = survey.planned().stream().map(line -> line.port());
        Stream<Integer> heard = survey.earlier().in().map(seen -> seen.port());
        return Stream.of(listening, planned, heard).flatMap(s -> s).distinct();
    }
}
