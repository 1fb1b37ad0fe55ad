package punchlist.remedy.firewall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.RuleBook;
import punchlist.machine.Change;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.machine.firewall.StoredRule;
import punchlist.reading.Answer;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** What a change of the firewall means, as a sentence beside the stored text: whom it lets in, and to what. */
public final class RuleSentence {

    private static final int LISTED = 8;

    private RuleSentence() {}

    /**
     * The sentence of a change; empty for changes of other things.
     *
     * @param readings where the text of a rule is found that is only switched; without it the sentence names its id
     */
    public static Optional<Phrase> of(Change<?> change, Readings readings) {
        return switch (change.at()) {
            case OwnFirewallRule own -> Optional.of(own(own, change));
            case ForeignRuleSwitch foreign -> Optional.of(switched(foreign, change, readings));
            case ProfileSetting setting -> Optional.of(profile(setting, change));
            default -> Optional.empty();
        };
    }

    private static Phrase own(OwnFirewallRule own, Change<?> change) {
        if (change.after() instanceof Answer.Known<?>(Object to) && to instanceof StoredRule stored) {
            return does(new Rule(own.name(), true, stored.fields()));
        }
        return change.before() instanceof Answer.Known<?>(Object was) && was instanceof StoredRule stored
                ? Phrase.of("remedy.rule.removes", own.name(), does(new Rule(own.name(), true, stored.fields())))
                : Phrase.of("remedy.rule.gone", own.name());
    }

    private static Phrase switched(ForeignRuleSwitch foreign, Change<?> change, Readings readings) {
        boolean on = change.after() instanceof Answer.Known<?>(Object to) && to == RuleSwitch.ON;
        Optional<Rule> rule = readings.has(RuleBook.OWN) && readings.has(RuleBook.POLICY)
                ? RuleBook.of(readings).rules().stream()
                        .filter(one -> one.local() && one.id().equalsIgnoreCase(foreign.id()))
                        .findFirst()
                : Optional.empty();
        return rule.map(one -> Phrase.of(
                        on ? "remedy.rule.switchesOn" : "remedy.rule.switchesOff", one.name(), one.id(), does(one)))
                .orElseGet(() -> Phrase.of(on ? "remedy.rule.on" : "remedy.rule.off", foreign.id()));
    }

    private static Phrase profile(ProfileSetting setting, Change<?> change) {
        boolean yes = change.after() instanceof Answer.Known<?>(Object to) && to instanceof Long number && number != 0;
        String where = Profile.valueOf(setting.where().name()).shown();
        return Phrase.of(
                switch (setting.which()) {
                    case ON -> yes ? "remedy.profile.on" : "remedy.profile.off";
                    case INBOUND -> yes ? "remedy.profile.blocksIn" : "remedy.profile.allowsIn";
                    case OUTBOUND -> yes ? "remedy.profile.blocksOut" : "remedy.profile.allowsOut";
                    case SHIELDED -> yes ? "remedy.profile.shielded" : "remedy.profile.unshielded";
                },
                where);
    }

    /** What a rule does while it is in force. */
    static Phrase does(Rule rule) {
        boolean out = rule.text().first("Dir").orElse("").equalsIgnoreCase("Out");
        boolean blocks = rule.action() == Rule.Action.BLOCK;
        String key = out
                ? (blocks ? "remedy.rule.blocksCalls" : "remedy.rule.letsCall")
                : (blocks ? "remedy.rule.blocks" : "remedy.rule.lets");
        Phrase does = Phrase.of(key, who(rule), what(rule, out), program(rule));
        List<String> more = rule.conditions();
        return more.isEmpty() || out ? does : Phrase.of("remedy.rule.if", does, String.join(", ", more));
    }

    private static Object who(Rule rule) {
        AddressSet addresses = rule.remote().addresses();
        if (addresses.isWide()) {
            return Phrase.of("remedy.rule.everyAddress");
        }
        List<String> all = Stream.concat(
                        addresses.spans().stream().map(Object::toString), rule.remote().keywords().stream())
                .distinct()
                .toList();
        return all.stream().limit(LISTED).collect(Collectors.joining(", ")) + (all.size() > LISTED ? ", …" : "");
    }

    private static Object what(Rule rule, boolean out) {
        String protocol = rule.text()
                .first("Protocol")
                .map(number -> switch (number) {
                    case "6" -> "TCP";
                    case "17" -> "UDP";
                    default -> "IP " + number;
                })
                .orElse("");
        String ports = String.join(", ", rule.text().allForms(out ? "RPort" : "LPort"));
        return ports.isEmpty()
                ? Phrase.of("remedy.rule.everyPort", protocol.isEmpty() ? "TCP, UDP" : protocol)
                : protocol + " " + ports;
    }

    private static Object program(Rule rule) {
        return rule.program()
                .<Object>map(path -> path.substring(path.lastIndexOf('\\') + 1))
                .orElseGet(() -> Phrase.of("remedy.rule.everyProgram"));
    }
}
