package punchlist.remedy.firewall;

import java.util.Optional;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.Rule;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.machine.firewall.StoredRule;
import punchlist.reading.Answer;
import punchlist.reading.Settable;
import punchlist.text.Phrase;

/** How a rule or a profile of the firewall stands before and after a change, as a sentence: whom it lets in, and to what. */
public final class RuleState {

    private RuleState() {}

    /**
     * The sentence; empty for other things than the firewall, and where nothing was read.
     *
     * @param text the rule that is only switched, where its text is known
     */
    public static Optional<Phrase> of(Settable<?> at, Answer<?> answer, Optional<Rule> text) {
        return switch (at) {
            case OwnFirewallRule own -> own(own, answer);
            case ForeignRuleSwitch foreign -> switched(foreign, answer, text);
            case ProfileSetting setting -> profile(setting, answer);
            default -> Optional.empty();
        };
    }

    /** What a rule means: what it does in force, and that it is not while it is not. */
    public static Phrase of(Rule rule) {
        return Phrase.of(rule.active() ? "remedy.rule.inForce" : "remedy.rule.isOff", RuleSentence.does(rule));
    }

    /** Whether a rule that is only switched is in force, in a word; the sentence before the change says what it does. */
    public static Optional<Phrase> word(Answer<?> answer) {
        return answer instanceof Answer.Known<?>(Object value) && value instanceof RuleSwitch to
                ? Optional.of(Phrase.of(to == RuleSwitch.ON ? "remedy.rule.onNow" : "remedy.rule.offNow"))
                : Optional.empty();
    }

    private static Optional<Phrase> own(OwnFirewallRule own, Answer<?> answer) {
        return switch (answer) {
            case Answer.Absent<?> absent -> Optional.of(Phrase.of("remedy.rule.none"));
            case Answer.Known<?>(Object value)
            when value instanceof StoredRule stored -> Optional.of(of(new Rule(own.name(), true, stored.fields())));
            default -> Optional.empty();
        };
    }

    private static Optional<Phrase> switched(ForeignRuleSwitch foreign, Answer<?> answer, Optional<Rule> text) {
        return switch (answer) {
            case Answer.Absent<?> absent -> Optional.of(Phrase.of("remedy.rule.none"));
            case Answer.Known<?>(Object value)
            when value instanceof RuleSwitch to -> Optional.of(switched(foreign, to, text));
            default -> Optional.empty();
        };
    }

    private static Phrase switched(ForeignRuleSwitch foreign, RuleSwitch to, Optional<Rule> text) {
        boolean on = to == RuleSwitch.ON;
        return text.map(rule -> Phrase.of(on ? "remedy.rule.inForce" : "remedy.rule.isOff", RuleSentence.does(rule)))
                .orElseGet(() -> Phrase.of(on ? "remedy.rule.inForceUnread" : "remedy.rule.isOffUnread", foreign.id()));
    }

    private static Optional<Phrase> profile(ProfileSetting setting, Answer<?> answer) {
        String where = Profile.valueOf(setting.where().name()).shown();
        return switch (answer) {
            case Answer.Absent<?> absent -> Optional.of(Phrase.of("remedy.profile.notSet", where));
            case Answer.Known<?>(Object value)
            when value instanceof Long number -> Optional.of(Phrase.of(profile(setting.which(), number != 0), where));
            default -> Optional.empty();
        };
    }

    private static String profile(ProfileSetting.Which which, boolean yes) {
        return switch (which) {
            case ON -> yes ? "remedy.profile.isOn" : "remedy.profile.isOff";
            case INBOUND -> yes ? "remedy.profile.blocksIn" : "remedy.profile.allowsIn";
            case OUTBOUND -> yes ? "remedy.profile.blocksOut" : "remedy.profile.allowsOut";
            case SHIELDED -> yes ? "remedy.profile.shielded" : "remedy.profile.unshielded";
        };
    }
}
