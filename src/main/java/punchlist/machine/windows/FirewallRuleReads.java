package punchlist.machine.windows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import punchlist.machine.FirewallRules;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryView;
import punchlist.machine.RuleTexts;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.machine.firewall.StoredRule;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/** Firewall rules where Windows keeps them: one REG_SZ each (MS-GPFAS 2.2.2.19). Only read here, never written. */
final class FirewallRuleReads {

    private static final String STORES =
            "SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\";
    private static final String LOCAL = STORES + "FirewallRules";
    private static final String MDM = STORES + "Mdm\\FirewallRules";
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\FirewallRules";

    private FirewallRuleReads() {}

    static Reply<RuleTexts> ask(FirewallRules question) throws CallFailed {
        Optional<RegistryKey> opened = RegistryKey.open(Hive.HKLM, place(question.store()), RegistryView.VIEW_64);
        if (opened.isEmpty()) {
            return Reply.of(Answer.absent());
        }
        Map<String, String> rules = new LinkedHashMap<>();
        try (RegistryKey key = opened.get()) {
            for (RegistryKey.Value value : key.values()) {
                rules.put(value.name(), text(value));
            }
        }
        return Reply.of(Answer.known(new RuleTexts(rules)));
    }

    /** One of this program's own rules, as it is stored. */
    static Reply<StoredRule> own(OwnFirewallRule question) throws CallFailed {
        return Reply.of(among(question::in));
    }

    /** Whether one of the machine's own rules is in force. */
    static Reply<RuleSwitch> state(ForeignRuleSwitch question) throws CallFailed {
        return Reply.of(among(question::in));
    }

    private static <T> Answer<T> among(Function<RuleTexts, Answer<T>> find) throws CallFailed {
        Answer<RuleTexts> all =
                ask(new FirewallRules(FirewallRules.Store.LOCAL)).answer();
        return all instanceof Answer.Known<RuleTexts>(RuleTexts rules) ? find.apply(rules) : Answer.absent();
    }

    /** The registry key of a store. */
    static String place(FirewallRules.Store store) {
        return switch (store) {
            case LOCAL -> LOCAL;
            case POLICY -> POLICY;
            case MDM -> MDM;
        };
    }

    private static String text(RegistryKey.Value value) throws CallFailed {
        RegistryData data = RegistryBytes.read(value);
        return data instanceof RegistryData.Text rule ? rule.value() : RuleTexts.noText(data.type());
    }
}
