package punchlist.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.RuleBook;
import punchlist.machine.FirewallRules;
import punchlist.machine.RuleTexts;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.RuleText;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Answer;
import punchlist.reading.QuestionKinds;

/** The machine's own firewall rules as the looks of a record saw them. */
final class StoredRules {

    /**
     * The rules as one look saw them.
     *
     * @param line the number of the look's line
     * @param label its name on the sheet: R1, or the last of the changes after which it was made
     * @param at when it was written
     * @param readings everything that it read
     */
    private record Seen(long line, String label, Instant at, List<StoredReading> readings) {}

    private final Store store = new Store(new QuestionKinds(MachineKinds.all()));
    private final List<Seen> looks = new ArrayList<>();
    private final IdentityHashMap<List<StoredReading>, Optional<Map<String, String>>> texts = new IdentityHashMap<>();

    StoredRules(List<Line> lines) {
        for (Line line : lines) {
            if (line.entry() instanceof Entry.Run run) {
                looks.add(new Seen(line.number(), run.id(), line.at(), run.readings()));
            } else if (line.entry() instanceof Entry.Recheck recheck) {
                String label =
                        recheck.changes().isEmpty() ? "" : recheck.changes().getLast();
                looks.add(new Seen(line.number(), label, line.at(), recheck.readings()));
            }
        }
    }

    /**
     * A rule in a look.
     *
     * @param rule the rule
     * @param label the look's name
     */
    record Found(Rule rule, String label) {}

    /** The rule as the last look before a line saw it; else as the first behind it did, for it was only switched since. */
    Optional<Found> find(String id, long line) {
        List<Seen> ordered = new ArrayList<>(
                looks.stream().filter(seen -> seen.line() < line).toList().reversed());
        looks.stream().filter(seen -> seen.line() > line).forEach(ordered::add);
        return ordered.stream()
                .flatMap(seen -> texts(seen.readings())
                        .flatMap(all -> named(id, all))
                        .flatMap(text -> rule(id, text))
                        .map(rule -> new Found(rule, seen.label()))
                        .stream())
                .findFirst();
    }

    /** The texts of a store in these readings; empty where it was not read. */
    static Optional<Map<String, String>> texts(Store store, FirewallRules of, List<StoredReading> readings) {
        return store.find(of, readings).flatMap(reading -> switch (reading.answer()) {
            case Answer.Known<RuleTexts>(RuleTexts all) -> Optional.of(all.byId());
            case Answer.Absent<RuleTexts> none -> Optional.of(Map.<String, String>of());
            case Answer.Unread<RuleTexts> unread -> Optional.empty();
        });
    }

    private Optional<Map<String, String>> texts(List<StoredReading> readings) {
        return texts.computeIfAbsent(readings, all -> texts(store, RuleBook.OWN, all));
    }

    private static Optional<String> named(String id, Map<String, String> all) {
        return all.entrySet().stream()
                .filter(rule -> rule.getKey().equalsIgnoreCase(id))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The rule of a text; empty where it is none. */
    static Optional<Rule> rule(String id, String text) {
        try {
            return Optional.of(new Rule(id, true, RuleText.parse(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** When a look behind a line first saw the rules without this one. */
    Optional<Instant> goneAfter(long line, OwnFirewallRule rule) {
        return looks.stream()
                .filter(seen -> seen.line() > line)
                .filter(seen -> texts(seen.readings())
                        .filter(all -> rule.idsIn(all).isEmpty())
                        .isPresent())
                .map(Seen::at)
                .findFirst();
    }
}
