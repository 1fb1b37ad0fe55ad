package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punchlist.machine.FirewallRules;
import punchlist.machine.RuleTexts;
import punchlist.machine.firewall.RuleText;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/**
 * All firewall rules of a computer, its own and those of policies, by their ids: Windows gives them no order.
 *
 * @param rules the rules that were understood as texts
 * @param odd those that were not
 * @param read the stores that were read
 * @param missing the stores that were not
 */
public record RuleBook(List<Rule> rules, List<Odd> odd, List<Reading<?>> read, List<Reading<?>> missing) {

    /** The machine's own rules. */
    public static final FirewallRules OWN = new FirewallRules(FirewallRules.Store.LOCAL);

    /** The rules of policies. */
    public static final FirewallRules POLICY = new FirewallRules(FirewallRules.Store.POLICY);

    /** The rules of device management, which count like those of policies; mostly there are none. */
    public static final FirewallRules MDM = new FirewallRules(FirewallRules.Store.MDM);

    /**
     * A rule whose text was not understood.
     *
     * @param id its id
     * @param reading where it stands
     * @param problem what is wrong with it
     */
    public record Odd(String id, Reading<?> reading, String problem) {}

    /** Copies the lists. */
    public RuleBook {
        rules = List.copyOf(rules);
        odd = List.copyOf(odd);
        read = List.copyOf(read);
        missing = List.copyOf(missing);
    }

    /** What must be asked. */
    public static List<Question<?>> questions() {
        return List.of(OWN, POLICY, MDM);
    }

    /** The rules by these readings. */
    public static RuleBook of(Readings readings) {
        return readings.once("", RuleBook.class, RuleBook::read);
    }

    private static RuleBook read(Readings readings) {
        List<Rule> rules = new ArrayList<>();
        List<Odd> odd = new ArrayList<>();
        List<Reading<?>> read = new ArrayList<>();
        List<Reading<?>> missing = new ArrayList<>();
        for (FirewallRules store : List.of(OWN, POLICY)) {
            Reading<RuleTexts> reading = readings.get(store);
            (reading.answer().wasRead() ? read : missing).add(reading);
            add(reading, store.equals(OWN), rules, odd);
        }
        readings.find(MDM).filter(RuleBook::wasAsked).ifPresent(reading -> {
            (reading.answer().wasRead() ? read : missing).add(reading);
            add(reading, false, rules, odd);
        });
        return new RuleBook(rules, odd, read, missing);
    }

    /** Whoever recorded a computer may have left out a store that is mostly not there. */
    private static boolean wasAsked(Reading<RuleTexts> reading) {
        return !(reading.answer() instanceof Answer.Unread<RuleTexts>(Why why) && why instanceof Why.NotRecorded);
    }

    private static void add(Reading<RuleTexts> reading, boolean local, List<Rule> rules, List<Odd> odd) {
        Map<String, String> texts =
                reading.answer().toOptional().map(RuleTexts::byId).orElse(Map.of());
        new TreeMap<>(texts).forEach((id, text) -> {
            try {
                Rule rule = new Rule(id, local, RuleText.parse(text));
                if (rule.active() && !rule.inbound() && !rule.outbound()) {
                    throw new IllegalArgumentException("a rule says Dir=In or Dir=Out, this one neither: " + text);
                }
                rules.add(rule);
            } catch (IllegalArgumentException e) {
                odd.add(new Odd(id, reading, String.valueOf(e.getMessage())));
            }
        });
    }
}
