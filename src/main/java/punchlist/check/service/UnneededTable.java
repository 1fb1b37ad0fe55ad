package punchlist.check.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import punchlist.reference.DataTable;

/**
 * The services that a server for this purpose seldom needs, by key name without case.
 *
 * @param data where they are from, and of which day
 * @param all the services
 */
public record UnneededTable(DataTable data, List<Unneeded> all) {

    /** The table's name. */
    public static final String NAME = "unneeded-services";

    /** Copies the list. */
    public UnneededTable {
        all = List.copyOf(all);
    }

    /**
     * The table in these data.
     *
     * @throws punchlist.reference.BadData when a row is malformed or names a service again
     */
    public static UnneededTable of(DataTable data) {
        Map<String, Unneeded> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        data.rows().forEach(row -> {
            Unneeded one = Unneeded.of(row);
            if (byName.put(one.service(), one) != null) {
                throw row.bad("names " + one.service() + " again");
            }
        });
        return new UnneededTable(data, List.copyOf(byName.values()));
    }

    /** The service of this key name. */
    public Optional<Unneeded> find(String service) {
        return all.stream().filter(u -> u.service().equalsIgnoreCase(service)).findFirst();
    }

    /** Whether this service may be switched off along with one that it needs. */
    boolean mayGo(String service) {
        return find(service)
                .map(Unneeded::advice)
                .filter(a -> a == Unneeded.Advice.DISABLE || a == Unneeded.Advice.REMOVE_FEATURE)
                .isPresent();
    }
}
