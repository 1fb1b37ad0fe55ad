package punchlist.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.scope.Scope;

/** Whose addresses in the scope may reach a port. */
public enum PortUsers {
    STATIONS("stations"),
    ODBC_STATIONS("odbc-stations"),
    UA_CLIENTS("ua-clients"),
    PARTNER("partner");

    /** What the scope says of who may reach a port. */
    public sealed interface Permitted {
        /** These addresses, and they need it. */
        record Named(AddressSet addresses) implements Permitted {}

        /** Nobody: the scope uses no component that needs the port. */
        record Nobody() implements Permitted {}

        /** The scope does not say. */
        record Unsaid() implements Permitted {}

        /** The scope says something that is no address. */
        record NotUnderstood(String text) implements Permitted {}
    }

    private final String key;

    PortUsers(String key) {
        this.key = key;
    }

    /**
     * The users by their name in the catalogue.
     *
     * @throws IllegalArgumentException when there are none of this name
     */
    public static PortUsers ofKey(String key) {
        return Stream.of(values())
                .filter(who -> who.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("who '" + key + "' is not known"));
    }

    /** The scope's field, for messages. */
    public String key() {
        return key;
    }

    private List<String> in(Scope scope) {
        return switch (this) {
            case STATIONS -> scope.igss().stations();
            case ODBC_STATIONS -> scope.igss().odbcStations();
            case UA_CLIENTS -> scope.igss().uaClients();
            case PARTNER -> scope.igss().partner().stream().toList();
        };
    }

    /**
     * Who may reach a port.
     *
     * @param components the IGSS components that need it; where the scope names components and none of these, nobody may
     */
    public Permitted permitted(Set<String> components, Scope scope) {
        List<String> named = in(scope);
        if (named.isEmpty()) {
            Optional<Set<String>> used = scope.igss().components();
            boolean unused = used.isPresent() && components.stream().noneMatch(used.get()::contains);
            return unused ? new Permitted.Nobody() : new Permitted.Unsaid();
        }
        AddressSet addresses = AddressSet.none();
        for (String text : named) {
            Optional<AddressSet> parsed = AddressText.parse(text);
            if (parsed.isEmpty()) {
                return new Permitted.NotUnderstood(text);
            }
            addresses = addresses.plus(parsed.get());
        }
        return new Permitted.Named(addresses);
    }
}
