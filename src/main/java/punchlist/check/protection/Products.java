package punchlist.check.protection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.reference.DataTable;

/**
 * Anti-malware products by the key names of their services and drivers.
 *
 * @param data where they are from, and of which day
 * @param all the products
 */
public record Products(DataTable data, List<Product> all) {

    /** The table's name. */
    public static final String NAME = "antimalware-products";

    private static final Set<String> MEMBERS = Set.of("product", "services", "drivers");

    /**
     * A product.
     *
     * @param name what people call it
     * @param services key names of its services
     * @param drivers key names of its file-system filters
     */
    public record Product(String name, List<String> services, List<String> drivers) {}

    /** Copies the list. */
    public Products {
        all = List.copyOf(all);
    }

    /**
     * The products in these data.
     *
     * @throws punchlist.reference.BadData when a row is malformed
     */
    public static Products of(DataTable data) {
        return new Products(
                data,
                data.rows().stream()
                        .map(row -> {
                            row.onlyMembers(MEMBERS);
                            return new Product(row.text("product"), row.texts("services"), row.texts("drivers"));
                        })
                        .toList());
    }

    /** The product that has a service of this key name. */
    Optional<Product> ofService(String name) {
        return all.stream()
                .filter(p -> p.services().stream().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    /** The product that has a filter of this key name. */
    Optional<Product> ofDriver(String name) {
        return all.stream()
                .filter(p -> p.drivers().stream().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }
}
