package punchlist.check.firewall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import punchlist.check.address.AddressSet;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.machine.Adapter;
import punchlist.machine.Listener;
import punchlist.machine.firewall.RuleText;

/** Firewall rule texts under fire, with the names in them that stand for texts of a library. */
public final class RuleFuzz {

    private static final Surroundings AROUND = Surroundings.of(
            List.of(new Adapter(
                    "{3F2A7C10-64D1-4B2E-9A55-1E0C7B9D4A01}",
                    "Ethernet",
                    "Ethernet",
                    Adapter.Kind.ETHERNET,
                    true,
                    false,
                    List.of(new Adapter.Address("10.0.4.1", 24), new Adapter.Address("fe80::1", 64)),
                    List.of("10.0.4.254"))),
            OptionalInt.of(19045));

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
        weigh(rule);
        rule.isAbout(6);
        rule.isAboutPort(12401);
        Remote remote = rule.remote();
        Target.promise(remote.addresses().equals(remote.addresses().plus(remote.addresses())), "not a set");
        Target.promise(!rule.name().isBlank() || rule.id().isBlank(), "a rule without a name");
        return Optional.empty();
    }

    /** Whatever a rule says, who surely comes through is among those who perhaps do, and nobody else is concerned. */
    private static void weigh(Rule rule) {
        Map<Profile, ProfileState> states = Map.of(Profile.PUBLIC, ProfileState.asInstalled());
        ExposureMap in = ExposureMap.of(List.of(rule), states, AROUND);
        OutboundMap out = OutboundMap.of(List.of(rule), states, AROUND);
        for (Listener.Protocol protocol : Listener.Protocol.values()) {
            Listener socket =
                    new Listener(protocol, "::", 12401, 4, Optional.of("C:\\Windows\\system32\\x.exe"), List.of("s"));
            Target.promise(
                    in.mayReach(socket, Profile.PUBLIC).containsAll(in.reach(socket, Profile.PUBLIC)),
                    "sure, not possible");
            Target.promise(
                    out.perhapsCallable(protocol, 80, Owner.of(socket), Profile.PUBLIC)
                            .containsAll(out.callable(protocol, 80, Owner.of(socket), Profile.PUBLIC)),
                    "sure, not possible");
            in.rules(socket, Profile.PUBLIC);
            in.unclear(protocol, 12401, Profile.PUBLIC);
            in.port(protocol, 12401, new Programs(List.of("x*.exe"), List.of())).beyond(AddressSet.none());
            in.stretches(protocol, Profile.PUBLIC).forEach(Stretch::reach);
        }
    }
}
