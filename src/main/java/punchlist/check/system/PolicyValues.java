package punchlist.check.system;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.system.PolicyValue;
import punchlist.reference.DataTable;
import punchlist.reference.Row;
import punchlist.scope.Scope;

/**
 * The policy values that this catalogue wants a standalone server to carry: the table {@code policy-values}.
 *
 * @param table the table with its day
 * @param all its rows
 */
public record PolicyValues(DataTable table, List<Wanted> all) {

    /** The table's name. */
    public static final String TABLE = "policy-values";

    private static final Set<String> MEMBERS =
            Set.of("key", "name", "least", "most", "set", "template", "effective", "hazard", "notWhere");
    private static final String VISIBLE = "must-stay-visible";

    /**
     * One value.
     *
     * @param at the registry value by which Windows acts
     * @param least the smallest good number
     * @param most the largest good number
     * @param set the number that is set where it is not good
     * @param template whether it comes from an administrative template, so that the local policy carries it in its file; the
     *     others are security options, which the local policy keeps in the registry alone
     * @param effective when it counts, by its name in {@link punchlist.machine.Effective}
     * @param hazard what setting it may do beyond its purpose, by its name
     * @param notWhereVisible whether it is not wanted where a screen must stay visible
     */
    public record Wanted(
            RegistryValue at,
            long least,
            long most,
            long set,
            boolean template,
            String effective,
            Optional<String> hazard,
            boolean notWhereVisible) {

        /** Whether data is a good number. */
        public boolean isGood(RegistryData data) {
            OptionalLong number = data.number();
            return number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most;
        }

        /** Its entry in the local policy's file. */
        public PolicyValue entry() {
            return PolicyValue.of(at);
        }
    }

    /** Copies the list. */
    public PolicyValues {
        all = List.copyOf(all);
    }

    /**
     * The table as read.
     *
     * @throws punchlist.reference.BadData when a row is not of this form
     */
    public static PolicyValues of(DataTable table) {
        return new PolicyValues(
                table, table.rows().stream().map(PolicyValues::wanted).toList());
    }

    private static Wanted wanted(Row row) {
        row.onlyMembers(MEMBERS);
        Wanted wanted = new Wanted(
                RegistryValue.hklm(row.text("key"), row.text("name")),
                number(row, "least"),
                number(row, "most"),
                number(row, "set"),
                row.text("template").equals("yes"),
                row.text("effective"),
                row.find("hazard"),
                row.find("notWhere").filter(VISIBLE::equals).isPresent());
        if (!wanted.isGood(RegistryData.dword(wanted.set()))) {
            throw row.bad("'set' is not between 'least' and 'most'");
        }
        return wanted;
    }

    private static long number(Row row, String name) {
        return row.number(name).orElseThrow(() -> row.bad("field '" + name + "' is missing"));
    }

    /** Those wanted on a server of this scope. */
    public List<Wanted> wantedOn(Scope scope) {
        return all.stream()
                .filter(wanted -> !(wanted.notWhereVisible() && scope.mustStayVisible()))
                .toList();
    }

    /** Whether this value is one of them. */
    public boolean names(String key, String name) {
        return all.stream()
                .anyMatch(
                        w -> w.at().key().equalsIgnoreCase(key) && w.at().name().equalsIgnoreCase(name));
    }
}
