package punchlist.check.filtering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.reference.DataTable;
import punchlist.reference.Row;

/**
 * Firewall products besides Windows' own, by the key names of their services and drivers, which no language changes.
 *
 * @param data where they are from, and of which day
 * @param all the products
 */
public record KnownFirewalls(DataTable data, List<Product> all) {

    /** The table's name. */
    public static final String NAME = "firewall-products";

    private static final Set<String> MEMBERS = Set.of("product", "services", "drivers", "filters", "confidence");

    /** How a product filters. */
    public enum Filters {
        /** With a packet filter of its own. */
        OWN,
        /** With one of its own that may be left out or switched off. */
        OPTIONAL,
        /** By steering Windows' firewall. */
        MANAGES
    }

    /**
     * A product.
     *
     * @param name what people call it, with its maker
     * @param services key names of its services
     * @param drivers key names of its network drivers
     * @param filters how it filters
     * @param sure whether the key names are certain
     */
    public record Product(String name, List<String> services, List<String> drivers, Filters filters, boolean sure) {

        /** Copies the lists. */
        public Product {
            services = List.copyOf(services);
            drivers = List.copyOf(drivers);
        }
    }

    /** Copies the list. */
    public KnownFirewalls {
        all = List.copyOf(all);
    }

    /**
     * The products in these data.
     *
     * @throws punchlist.reference.BadData when a row is malformed
     */
    public static KnownFirewalls of(DataTable data) {
        return new KnownFirewalls(
                data, data.rows().stream().map(KnownFirewalls::product).toList());
    }

    private static Product product(Row row) {
        row.onlyMembers(MEMBERS);
        Filters filters =
                switch (row.text("filters")) {
                    case "own" -> Filters.OWN;
                    case "optional" -> Filters.OPTIONAL;
                    case "manages" -> Filters.MANAGES;
                    default -> throw row.bad("filters is none of own, optional and manages");
                };
        boolean sure =
                switch (row.text("confidence")) {
                    case "sure" -> true;
                    case "likely" -> false;
                    default -> throw row.bad("confidence is neither sure nor likely");
                };
        return new Product(row.text("product"), row.texts("services"), row.texts("drivers"), filters, sure);
    }

    /** The product that has a service of this key name. */
    Optional<Product> ofService(String name) {
        return all.stream()
                .filter(product -> product.services().stream().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }
}
