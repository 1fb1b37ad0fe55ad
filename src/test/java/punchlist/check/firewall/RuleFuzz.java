package punchlist.check.firewall;

import java.util.List;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.machine.firewall.RuleText;

/** Firewall rule texts under fire, with the names in them that stand for texts of a library. */
public final class RuleFuzz {

    private RuleFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> seeds = Seeds.all(List.of(
                Seeds.column("firewall/rules-win7sp1-x86-domain-client.csv", 2),
                Seeds.column("firewall/rules-win81-x64-workgroup.csv", 2),
                Seeds.column("firewall/rules-win10-1703-x64-workgroup.csv", 2),
                Seeds.of("v2.30|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort2_10=5000-5010|RA4=10.0.0.0/8|"
                        + "RA42=LocalSubnet|App=%SystemRoot%\\system32\\x.exe|Svc=*|Name=@FirewallAPI.dll,-25000|")));
        return List.of(Target.of("rule-text", 270, Target.Form.TEXT, seeds, RuleFuzz::rule)
                .refusing(IllegalArgumentException.class));
    }

    private static Optional<String> rule(byte[] input) {
        String text = Seeds.text(input);
        RuleText read = RuleText.parse(text);
        Target.promise(read.text().equals(text), "another text after writing: " + read.text());
        Rule rule = new Rule("id", true, read);
        rule.profiles();
        rule.conditions();
        Grammar.outside(read);
        Digest.of(rule);
        rule.isAbout(6);
        rule.isAboutPort(12401);
        Remote remote = rule.remote();
        Target.promise(remote.addresses().equals(remote.addresses().plus(remote.addresses())), "not a set");
        Target.promise(!rule.name().isBlank() || rule.id().isBlank(), "a rule without a name");
        return Optional.empty();
    }
}
