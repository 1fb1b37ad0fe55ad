package punchlist.catalog;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * To which servers a control applies; all conditions that are given must hold.
 *
 * @param components any of these IGSS components is used
 * @param interfaces any of these Kepware interfaces is used
 * @param products any of these products is installed: igss, kepware
 * @param igssFrom from this IGSS version on
 * @param igssBefore before this IGSS version
 * @param role the server's role
 */
public record Applies(
        Set<String> components,
        Set<String> interfaces,
        Set<String> products,
        OptionalInt igssFrom,
        OptionalInt igssBefore,
        Optional<String> role) {

    /** Copies the sets. */
    public Applies {
        components = Set.copyOf(components);
        interfaces = Set.copyOf(interfaces);
        products = Set.copyOf(products);
    }
}
