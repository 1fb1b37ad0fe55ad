package punchlist.check.firewall;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Adapter;
import punchlist.machine.firewall.RuleText;

/**
 * At which of this computer's addresses a rule counts: {@code LA4}, {@code LA6}, and as each address is one of an adapter,
 * also {@code IF} and {@code IFType}.
 *
 * @param sure where it surely counts
 * @param possible where it perhaps counts
 * @param everywhere whether nothing restricts it
 */
record LocalSide(AddressSet sure, AddressSet possible, boolean everywhere) {

    private static final AddressSet ANY = AddressSet.any();
    private static final LocalSide EVERYWHERE = new LocalSide(ANY, ANY, true);
    private static final List<String> KEYS = List.of("la4", "la6", "la42", "la62", "if", "iftype");

    static LocalSide of(RuleText rule, Surroundings around) {
        boolean restricted = rule.fields().stream()
                .anyMatch(field -> KEYS.contains(field.key().toLowerCase(Locale.ROOT)));
        if (!restricted) {
            return EVERYWHERE;
        }
        Addresses named = Addresses.local(rule, around);
        LocalSide side = new LocalSide(named.sure(), named.possible(), false);
        List<String> adapters = rule.all("IF");
        List<String> types = rule.all("IFType");
        return side.within(
                        adapters,
                        around,
                        adapter -> Match.of(adapters.stream().anyMatch(adapter.id()::equalsIgnoreCase)))
                .within(types, around, adapter -> ofType(adapter, types));
    }

    private LocalSide within(List<String> named, Surroundings around, Function<Adapter, Match> match) {
        if (named.isEmpty()) {
            return this;
        }
        Optional<List<Adapter>> adapters = around.adapters();
        return new LocalSide(
                adapters.map(all -> common(sure, addresses(all, match, Match.YES)))
                        .orElse(AddressSet.none()),
                adapters.map(all -> common(possible, addresses(all, match, Match.MAYBE)))
                        .orElse(possible),
                false);
    }

    private static AddressSet addresses(List<Adapter> adapters, Function<Adapter, Match> match, Match atLeast) {
        return AddressSet.of(adapters.stream()
                .filter(adapter -> match.apply(adapter).compareTo(atLeast) >= 0)
                .flatMap(adapter -> adapter.addresses().stream())
                .flatMap(a -> AddressText.parse(a.address()).stream())
                .flatMap(set -> set.spans().stream())
                .toList());
    }

    private static AddressSet common(AddressSet these, AddressSet those) {
        return these.minus(these.minus(those));
    }

    private static Match ofType(Adapter adapter, List<String> types) {
        return types.stream()
                .map(type -> switch (type.strip().toLowerCase(Locale.ROOT)) {
                    case "lan" -> is(adapter, Adapter.Kind.ETHERNET);
                    case "wireless" -> is(adapter, Adapter.Kind.WIFI);
                    case "remoteaccess", "mobilebbnd" -> is(adapter, Adapter.Kind.OTHER);
                    default -> Match.MAYBE;
                })
                .reduce(Match.NO, Match::or);
    }

    /** Ethernet and Wi-Fi are told apart by Windows as here; a tunnel or dial-up may go by any name. */
    private static Match is(Adapter adapter, Adapter.Kind kind) {
        return switch (adapter.kind()) {
            case ETHERNET, WIFI -> Match.of(adapter.kind() == kind);
            case LOOPBACK, TUNNEL, OTHER -> Match.MAYBE;
        };
    }

    /** Whether it counts at an address of this computer; empty where it is not known at which. */
    Match at(Optional<AddressSet> address) {
        if (everywhere) {
            return Match.YES;
        }
        if (address.isEmpty()) {
            return Match.of(!possible.isEmpty()).and(Match.MAYBE);
        }
        return sure.containsAll(address.get())
                ? Match.YES
                : Match.of(possible.containsAll(address.get())).and(Match.MAYBE);
    }
}
