package punchlist.machine;

import punchlist.reading.Question;

/** All firewall rules of one store, as Windows keeps them. */
public record FirewallRules(Store store) implements Question<RuleTexts> {

    /** Where rules are kept. */
    public enum Store {
        /** The machine's own rules: …\SharedAccess\Parameters\FirewallPolicy\FirewallRules. */
        LOCAL,
        /** Rules of Group Policy: …\Policies\Microsoft\WindowsFirewall\FirewallRules. */
        POLICY,
        /** Rules of device management (MDM): …\SharedAccess\Parameters\FirewallPolicy\Mdm\FirewallRules. */
        MDM
    }
}
