package punchlist.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.check.firewall.Rule;
import punchlist.machine.Change;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.machine.firewall.StoredRule;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Answer;
import punchlist.reading.QuestionKinds;
import punchlist.remedy.firewall.RuleState;
import punchlist.text.Phrase;

/**
 * A change of the firewall as a record tells it, from what it holds and never from the machine: as sentences and as rules.
 *
 * @param state the change, and what became of it
 * @param at when it was begun
 * @param name the rule, or the profile's setting
 * @param before how it stood, in a sentence
 * @param after how it was to stand, in a sentence
 * @param rules its text before and after, as far as the record holds it
 */
public record FirewallChange(
        ChangeState state, Instant at, String name, Optional<Phrase> before, Optional<Phrase> after, Rules rules) {

    /** The text of a rule before and after a change. */
    public sealed interface Rules {

        /** The record holds both; a rule that was not there has none. */
        record Whole(Optional<String> before, Optional<String> after) implements Rules {}

        /**
         * Only its field "Active" was changed.
         *
         * @param before the text that a look saw, with the field as it was before
         * @param after the same with the field as it was to be
         * @param look which look: R1, or the change after which it was made
         */
        record Switched(String before, String after, String look) implements Rules {}

        /** No look in the record saw its text. */
        record NotHeld() implements Rules {}

        /** It is no rule but a setting of a profile. */
        record Setting() implements Rules {}
    }

    /** All changes of the firewall, in order. */
    public static List<FirewallChange> of(RecordState state) {
        ChangeCodec codec = new ChangeCodec(new QuestionKinds(MachineKinds.all()));
        StoredRules rules = new StoredRules(state.lines());
        List<FirewallChange> all = new ArrayList<>();
        for (Line line : state.lines()) {
            if (line.entry() instanceof Entry.Intent intent) {
                change(codec, intent).ifPresent(change -> state.find(intent.id())
                        .flatMap(known -> of(known, line, change, rules))
                        .ifPresent(all::add));
            }
        }
        return all;
    }

    /** The change of an intent; empty where this version does not know its kind. */
    static Optional<Change<?>> change(ChangeCodec codec, Entry.Intent intent) {
        try {
            return Optional.of(codec.change(intent));
        } catch (RecordProblem e) {
            return Optional.empty();
        }
    }

    private static Optional<FirewallChange> of(ChangeState state, Line line, Change<?> change, StoredRules rules) {
        return switch (change.at()) {
            case OwnFirewallRule own ->
                Optional.of(made(state, line, own.name(), change, Optional.empty(), whole(change)));
            case ForeignRuleSwitch foreign -> {
                Optional<StoredRules.Found> found = rules.find(foreign.id(), line.number());
                String name = found.map(StoredRules.Found::rule)
                        .map(rule -> rule.name().equals(foreign.id())
                                ? foreign.id()
                                : rule.name() + " (" + foreign.id() + ")")
                        .orElse(foreign.id());
                Rules texts = found.<Rules>map(one -> switched(change, one)).orElseGet(Rules.NotHeld::new);
                yield Optional.of(made(state, line, name, change, found.map(StoredRules.Found::rule), texts));
            }
            case ProfileSetting setting ->
                Optional.of(made(state, line, setting.which().value(), change, Optional.empty(), new Rules.Setting()));
            default -> Optional.empty();
        };
    }

    private static FirewallChange made(
            ChangeState state, Line line, String name, Change<?> change, Optional<Rule> text, Rules rules) {
        return new FirewallChange(
                state,
                line.at(),
                name,
                RuleState.of(change.at(), change.before(), text),
                RuleState.word(change.after()).or(() -> RuleState.of(change.at(), change.after(), text)),
                rules);
    }

    private static Rules switched(Change<?> change, StoredRules.Found found) {
        String text = found.rule().text().text();
        return new Rules.Switched(switched(text, change.before()), switched(text, change.after()), found.label());
    }

    private static String switched(String text, Answer<?> to) {
        return to instanceof Answer.Known<?>(Object value) && value instanceof RuleSwitch state
                ? ForeignRuleSwitch.switched(text, state)
                : text;
    }

    private static Rules whole(Change<?> change) {
        return new Rules.Whole(text(change.before()), text(change.after()));
    }

    private static Optional<String> text(Answer<?> answer) {
        return answer instanceof Answer.Known<?>(Object value) && value instanceof StoredRule(String text)
                ? Optional.of(text)
                : Optional.empty();
    }
}
