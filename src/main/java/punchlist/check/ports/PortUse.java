package punchlist.check.ports;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import punchlist.check.address.AddressSet;
import punchlist.reference.Row;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * What a port is used for: a component or an interface, in a span of versions, by some of those whom the scope names.
 *
 * @param kepware whether it is an interface of Kepware and not a component of IGSS
 * @param component the component or interface, as the scope spells it
 * @param who the scope's fields that name the users: the first is about this use alone, later ones stand in for it; none
 *     where whoever uses it is not known by address
 * @param from the first major version of IGSS in which it is so
 * @param until the last one
 * @param optional whether nothing is missing while they cannot come in
 */
public record PortUse(
        boolean kepware, String component, List<PortUsers> who, OptionalInt from, OptionalInt until, boolean optional) {

    static final Set<String> MEMBERS = Set.of("kepware", "component", "who", "from", "until", "optional");

    /** Copies the list. */
    public PortUse {
        who = List.copyOf(who);
    }

    static Optional<PortUse> of(Row row) {
        return row.find("component")
                .map(component -> new PortUse(
                        row.find("kepware").isPresent(),
                        component,
                        users(row),
                        whole(row.number("from")),
                        whole(row.number("until")),
                        row.find("optional").isPresent()));
    }

    private static List<PortUsers> users(Row row) {
        try {
            return row.texts("who").stream().map(PortUsers::ofKey).toList();
        } catch (IllegalArgumentException e) {
            throw row.bad(String.valueOf(e.getMessage()));
        }
    }

    private static OptionalInt whole(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    /**
     * Who may use it.
     *
     * @param igss the major version of IGSS, where it is known
     */
    Permitted permitted(Scope scope, OptionalInt igss) {
        boolean bound = from.isPresent() || until.isPresent();
        if (bound && igss.isPresent() && !isIn(igss.getAsInt())) {
            return new Permitted.Nobody(versions());
        }
        Permitted said = said(scope);
        boolean unsure = bound && igss.isEmpty() && !(said instanceof Permitted.Nobody);
        return unsure ? new Permitted.Unsaid("igss.version") : said;
    }

    private Permitted said(Scope scope) {
        if (who.isEmpty()) {
            return isUsed(scope)
                    .map(used -> used ? anybody() : nobody())
                    .orElseGet(() -> new Permitted.Unsaid(field()));
        }
        for (PortUsers users : who) {
            List<String> named = users.in(scope);
            boolean alone = users == who.getFirst();
            if (!named.isEmpty() && (alone || isUsed(scope).orElse(false))) {
                Permitted.Need need = alone ? Permitted.Need.ALL : Permitted.Need.SOME;
                return Permitted.named(users.field(), named, optional ? Permitted.Need.NONE : need);
            }
        }
        if (!isUsed(scope).orElse(true)) {
            return nobody();
        }
        return optional && isUsed(scope).isPresent()
                ? new Permitted.Nobody(
                        Phrase.of("check.port.noClients", who.getFirst().field()))
                : new Permitted.Unsaid(who.getFirst().field());
    }

    private Permitted nobody() {
        return new Permitted.Nobody(Phrase.of("check.port.noComponent", component));
    }

    private static Permitted anybody() {
        return new Permitted.Named(AddressSet.any(), AddressSet.none(), false);
    }

    private String field() {
        return kepware ? "kepware.interfaces" : "igss.components";
    }

    /** Whether the scope has the component; empty where it says nothing of components. */
    private Optional<Boolean> isUsed(Scope scope) {
        return (kepware ? scope.kepware().interfaces() : scope.igss().components()).map(all -> all.contains(component));
    }

    private boolean isIn(int version) {
        return from.orElse(version) <= version && version <= until.orElse(version);
    }

    private Phrase versions() {
        return until.isPresent()
                ? Phrase.of("check.port.notFrom", until.getAsInt() + 1)
                : Phrase.of("check.port.notBefore", from.orElse(0));
    }
}
