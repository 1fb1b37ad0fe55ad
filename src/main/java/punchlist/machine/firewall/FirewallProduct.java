package punchlist.machine.firewall;

import java.util.List;
import java.util.Optional;

/**
 * A firewall product that registered with Windows' firewall (INetFwProduct).
 *
 * @param name its display name
 * @param categories the numbers of the categories of rules it takes over (NET_FW_RULE_CATEGORY): 0 while Windows starts,
 *     1 stealth, 2 firewall, 3 connection security; others are kept as they are
 * @param program the signed program that registered, where it is told
 */
public record FirewallProduct(String name, List<Integer> categories, Optional<String> program) {

    private static final int FIREWALL = 2; // NET_FW_RULE_CATEGORY_FIREWALL

    /** Copies the list. */
    public FirewallProduct {
        categories = List.copyOf(categories);
    }

    /** Whether it filters in place of Windows' own rules. */
    public boolean takesOverFirewall() {
        return categories.contains(FIREWALL);
    }
}
