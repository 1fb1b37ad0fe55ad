package punchlist.machine.firewall;

import java.util.List;

/**
 * Registered firewall products.
 *
 * @param all in the order in which Windows gave them
 */
public record FirewallProductList(List<FirewallProduct> all) {

    /** Copies the list. */
    public FirewallProductList {
        all = List.copyOf(all);
    }
}
