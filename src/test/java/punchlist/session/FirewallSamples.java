package punchlist.session;

import java.util.List;
import java.util.Optional;
import punchlist.machine.firewall.ActiveProfiles;
import punchlist.machine.firewall.FirewallProduct;
import punchlist.machine.firewall.FirewallProductList;
import punchlist.machine.firewall.FirewallProducts;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.ProfileSet;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.session.KindsTest.Sample;

/** Samples of single firewall rules. */
final class FirewallSamples {

    private FirewallSamples() {}

    static List<Sample<?>> all() {
        OwnFirewallRule own = new OwnFirewallRule("Punchlist ODBC/TCP 20202");
        return List.of(
                new Sample<>(new ProfileSetting(ProfileSetting.Where.PRIVATE, ProfileSetting.Which.ON), 1L),
                new Sample<>(own, own.allowing("Protocol=6|LPort=20202|RA4=10.0.4.31|")),
                new Sample<>(new ForeignRuleSwitch("{rule}"), RuleSwitch.OFF),
                new Sample<>(new ActiveProfiles(), ProfileSet.of(6)),
                new Sample<>(
                        new FirewallProducts(),
                        new FirewallProductList(List.of(
                                new FirewallProduct("Endpoint Firewall", List.of(0, 2), Optional.of("C:\\fw.exe")),
                                new FirewallProduct("Ü", List.of(), Optional.empty())))));
    }
}
