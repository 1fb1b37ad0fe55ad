package punchlist.remedy.firewall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.RuleBook;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Reversal;
import punchlist.machine.RuleTexts;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.machine.firewall.StoredRule;
import punchlist.reading.Answer;
import punchlist.reading.Readings;
import punchlist.reading.Settable;

/**
 * Own narrow rules made, then too wide ones of others switched off, own ones that nothing needs removed, and profiles set:
 * in this order, so that what opens comes before what closes (design sections 3.2 and 3.11).
 *
 * @param own the own rules, as they shall be
 * @param off the rules of others that go out of force
 * @param gone the own rules that go
 * @param settings the settings of profiles, and the numbers they shall have
 */
record Narrowing(
        List<OwnRules.Own> own, List<Rule> off, List<OwnFirewallRule> gone, Map<ProfileSetting, Long> settings) {

    Narrowing {
        own = List.copyOf(own);
        off = List.copyOf(off);
        gone = List.copyOf(gone);
        settings = Map.copyOf(settings);
    }

    /** The same, with more own rules before them. */
    Narrowing with(List<OwnRules.Own> more) {
        List<OwnRules.Own> all = new ArrayList<>(own);
        all.addAll(more);
        return new Narrowing(all, off, gone, settings);
    }

    /** What has to be changed; what is already so is left out, as is what was not read. */
    List<Change<?>> changes(Readings readings) {
        RuleTexts rules = readings.answer(RuleBook.OWN).toOptional().orElseGet(() -> new RuleTexts(Map.of()));
        List<Change<?>> all = new ArrayList<>();
        for (OwnRules.Own rule : own) {
            Answer<StoredRule> found = rule.at().in(rules);
            boolean there =
                    found instanceof Answer.Known<StoredRule>(StoredRule is) && is.meansTheSameAs(rule.wanted());
            if (!there && found.wasRead()) {
                all.add(change(rule.at(), found, Answer.known(rule.wanted())));
            }
        }
        for (Rule rule : off) {
            ForeignRuleSwitch at = new ForeignRuleSwitch(rule.id());
            if (at.in(rules) instanceof Answer.Known<RuleSwitch>(RuleSwitch is) && is == RuleSwitch.ON) {
                all.add(change(at, Answer.known(RuleSwitch.ON), Answer.known(RuleSwitch.OFF)));
            }
        }
        for (OwnFirewallRule rule : gone) {
            if (rule.in(rules) instanceof Answer.Known<StoredRule> found) {
                all.add(change(rule, found, Answer.absent()));
            }
        }
        settings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing((ProfileSetting s) -> s.where()).thenComparing(s -> s.which())))
                .forEach(setting -> {
                    Answer<Long> found = ProfileSetting.number(
                            readings.answer(setting.getKey().place()));
                    if (found instanceof Answer.Known<Long>(Long is) && !is.equals(setting.getValue())) {
                        all.add(change(setting.getKey(), found, Answer.known(setting.getValue())));
                    }
                });
        return all;
    }

    private static <T> Change<T> change(Settable<T> at, Answer<T> before, Answer<T> after) {
        return new Change<>(at, before, after, Effective.NOW, new Reversal.Exact());
    }
}
