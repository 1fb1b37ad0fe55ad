package punchlist.remedy.firewall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punchlist.check.firewall.RuleBook;
import punchlist.machine.Change;
import punchlist.machine.RegistryData;
import punchlist.machine.RuleTexts;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.machine.firewall.StoredRule;
import punchlist.reading.Answer;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/** What would be read after changes of the firewall: so a plan is judged like what stands, before anything is touched. */
final class AfterChanges {

    private final Readings before;
    private final Map<String, String> rules;
    private final List<Reading<?>> settings = new ArrayList<>();

    private AfterChanges(Readings before) {
        this.before = before;
        this.rules = new LinkedHashMap<>(
                before.answer(RuleBook.OWN).toOptional().map(RuleTexts::byId).orElse(Map.of()));
    }

    /** The readings after these changes, in their order; changes of other things are left out. */
    static Readings of(Readings before, List<Change<?>> changes) {
        AfterChanges after = new AfterChanges(before);
        changes.forEach(after::take);
        List<Reading<?>> replaced = new ArrayList<>(after.settings);
        replaced.add(again(before.get(RuleBook.OWN), Answer.known(new RuleTexts(after.rules))));
        return before.with(replaced);
    }

    private void take(Change<?> change) {
        switch (change.at()) {
            case OwnFirewallRule own -> own(own, change.after());
            case ForeignRuleSwitch foreign -> {
                if (change.after() instanceof Answer.Known<?>(Object to) && to instanceof RuleSwitch state) {
                    foreign.place(rules)
                            .ifPresent(id -> rules.computeIfPresent(
                                    id, (same, text) -> ForeignRuleSwitch.switched(text, state)));
                }
            }
            case ProfileSetting setting -> {
                if (change.after() instanceof Answer.Known<?>(Object to) && to instanceof Long number) {
                    before.find(setting.place())
                            .ifPresent(
                                    reading -> settings.add(again(reading, Answer.known(RegistryData.dword(number)))));
                }
            }
            default -> {}
        }
    }

    private void own(OwnFirewallRule rule, Answer<?> after) {
        rule.idsIn(rules).forEach(rules::remove);
        if (after instanceof Answer.Known<?>(Object wanted) && wanted instanceof StoredRule(String text)) {
            rules.put(rule.name(), text);
        }
    }

    private static <T> Reading<T> again(Reading<T> reading, Answer<T> answer) {
        return new Reading<>(
                reading.question(), reading.source(), reading.at(), reading.took(), reading.origin(), answer);
    }
}
