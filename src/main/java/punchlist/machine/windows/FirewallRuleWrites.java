package punchlist.machine.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.machine.firewall.RuleText;
import punchlist.machine.firewall.StoredRule;
import punchlist.machine.wmi.WmiInstances;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/**
 * Makes and removes this program's own firewall rules (learn.microsoft.com/windows/win32/api/netfw) and switches those of
 * others by their InstanceID (MSFT_NetFirewallRule's methods Enable and Disable). Never the registry: the firewall keeps
 * its own state and writes over it. The numbers are the methods' places in the interfaces' tables.
 */
final class FirewallRuleWrites {

    static final String POLICY = "{E2B3C97F-6AE1-41AC-817A-F6F92166D7DD}";
    static final String POLICY2 = "{98325047-C671-4174-8D81-DEFCD3F03186}";
    private static final String RULE_CLASS = "{2C5BC43E-3369-4C33-AB0C-BE9469677AF4}";
    private static final String RULE = "{AF230D27-BABA-4E42-ACED-F524F22CFCE2}";

    private static final int GET_RULES = 18;
    private static final int ADD = 8;
    private static final int REMOVE = 9;
    private static final int PUT_NAME = 8;
    private static final int PUT_DESCRIPTION = 10;
    private static final int PUT_PROGRAM = 12;
    private static final int PUT_PROTOCOL = 16;
    private static final int PUT_LOCAL_PORTS = 18;
    private static final int PUT_REMOTE_PORTS = 20;
    private static final int PUT_REMOTE_ADDRESSES = 24;
    private static final int PUT_DIRECTION = 28;
    private static final int PUT_ENABLED = 34;
    private static final int PUT_GROUPING = 36;
    private static final int PUT_PROFILES = 38;
    private static final int PUT_ACTION = 42;

    private static final int IN = 1; // NET_FW_RULE_DIR_IN
    private static final int OUT = 2; // NET_FW_RULE_DIR_OUT
    private static final int BLOCK = 0; // NET_FW_ACTION_BLOCK
    private static final int ALLOW = 1; // NET_FW_ACTION_ALLOW
    private static final int EVERY_PROFILE = 0x7FFF_FFFF; // NET_FW_PROFILE2_ALL
    private static final short TRUE = -1; // VARIANT_TRUE

    private static final Set<String> WRITTEN =
            Set.of("action", "active", "dir", "protocol", "lport", "rport", "ra4", "ra6", "app", "name", "desc", "embedctxt");
    private static final String NAMESPACE = "root\\StandardCimv2";
    private static final String CLASS = "MSFT_NetFirewallRule";

    private FirewallRuleWrites() {}

    /** Makes the rule in place of the one that is there, or removes it. */
    static void setOwn(OwnFirewallRule at, Answer<StoredRule> value) throws CallFailed {
        try (ComThread _ = ComThread.begin();
                ComObject policy = ComObject.create("HNetCfg.FwPolicy2", POLICY, POLICY2);
                ComObject rules = policy.object("INetFwPolicy2::get_Rules", GET_RULES)) {
            boolean there = FirewallRuleReads.own(at).answer() instanceof Answer.Known;
            if (value instanceof Answer.Known<StoredRule>(StoredRule rule)) {
                add(rules, at, rule.fields(), there);
            } else if (there) {
                rules.call("INetFwRules::Remove", REMOVE, at.name());
            }
        }
    }

    /** The old rule goes only when the new one stands ready: they have one name, and Remove knows names only. */
    private static void add(ComObject rules, OwnFirewallRule at, RuleText rule, boolean there) throws CallFailed {
        refuseWhatIsNotWritten(rule);
        try (ComObject made = ComObject.create("HNetCfg.FWRule", RULE_CLASS, RULE)) {
            made.call("INetFwRule::put_Name", PUT_NAME, at.name());
            made.call(
                    "INetFwRule::put_Description",
                    PUT_DESCRIPTION,
                    rule.first("Desc").orElse(""));
            for (String program : rule.all("App")) {
                made.call("INetFwRule::put_ApplicationName", PUT_PROGRAM, program);
            }
            made.call("INetFwRule::put_Protocol", PUT_PROTOCOL, protocol(rule));
            place(made, rule);
            made.call("INetFwRule::put_Direction", PUT_DIRECTION, is(rule, "Dir", "In") ? IN : OUT);
            made.call("INetFwRule::put_Enabled", PUT_ENABLED, TRUE);
            made.call("INetFwRule::put_Grouping", PUT_GROUPING, OwnFirewallRule.GROUP);
            made.call("INetFwRule::put_Profiles", PUT_PROFILES, EVERY_PROFILE);
            made.call("INetFwRule::put_Action", PUT_ACTION, is(rule, "Action", "Block") ? BLOCK : ALLOW);
            if (there) {
                rules.call("INetFwRules::Remove", REMOVE, at.name());
            }
            rules.call("INetFwRules::Add", ADD, made.getPointer());
        }
    }

    /** What is not named stays as the rule comes: any. */
    private static void place(ComObject made, RuleText rule) throws CallFailed {
        if (!rule.all("LPort").isEmpty()) {
            made.call("INetFwRule::put_LocalPorts", PUT_LOCAL_PORTS, String.join(",", rule.all("LPort")));
        }
        if (!rule.all("RPort").isEmpty()) {
            made.call("INetFwRule::put_RemotePorts", PUT_REMOTE_PORTS, String.join(",", rule.all("RPort")));
        }
        if (!remote(rule).isEmpty()) {
            made.call("INetFwRule::put_RemoteAddresses", PUT_REMOTE_ADDRESSES, String.join(",", remote(rule)));
        }
    }

    /**
     * A rule that lets named addresses in to named ports of TCP or UDP, one that lets a program or named addresses be called
     * at named ports, or one that keeps named ports from being called; nothing wider is ever made here.
     */
    private static void refuseWhatIsNotWritten(RuleText rule) throws CallFailed {
        List<String> refused = new ArrayList<>(rule.keysBeside(WRITTEN));
        boolean allows = is(rule, "Action", "Allow");
        boolean in = is(rule, "Dir", "In")
                && allows
                && !rule.all("LPort").isEmpty()
                && !remote(rule).isEmpty()
                && rule.all("RPort").isEmpty();
        boolean bound = !remote(rule).isEmpty() || rule.first("App").isPresent();
        boolean out = is(rule, "Dir", "Out")
                && !rule.all("RPort").isEmpty()
                && rule.all("LPort").isEmpty()
                && (allows ? bound : is(rule, "Action", "Block"));
        boolean own = ForeignRuleSwitch.isOn(rule) && is(rule, "EmbedCtxt", OwnFirewallRule.GROUP);
        if (!own || !(in || out) || !refused.isEmpty()) {
            throw new CallFailed(new Why.NotUnderstood("a rule of this program's own: " + rule.text()));
        }
    }

    private static boolean is(RuleText rule, String key, String value) {
        return rule.first(key).filter(value::equalsIgnoreCase).isPresent();
    }

    private static int protocol(RuleText rule) throws CallFailed {
        try {
            return Integer.parseInt(rule.first("Protocol").orElse(""));
        } catch (NumberFormatException e) {
            throw new CallFailed(new Why.NotUnderstood("a rule without protocol: " + rule.text()));
        }
    }

    private static List<String> remote(RuleText rule) {
        return Stream.of("RA4", "RA6").flatMap(key -> rule.all(key).stream()).toList();
    }

    /** Switches a rule of somebody else; its other properties stay as they are. */
    static void setSwitch(ForeignRuleSwitch at, Answer<RuleSwitch> value) throws CallFailed {
        if (!(value instanceof Answer.Known<RuleSwitch>(RuleSwitch to))) {
            throw CallFailed.saying(CLASS, "a rule is not removed");
        }
        String path = WmiReads.path(new WmiInstances(NAMESPACE.toLowerCase(Locale.ROOT), CLASS), "InstanceID", at.id());
        new WmiMethod(NAMESPACE, CLASS, path, to == RuleSwitch.ON ? "Enable" : "Disable").call(Map.of());
    }
}
