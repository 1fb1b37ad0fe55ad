package punchlist.check.ports;

import java.util.List;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.text.Phrase;

/** What the scope says of who may reach a port. */
public sealed interface Permitted {

    /** How many of the addresses of a field must come in. */
    enum Need {
        /** Each: the scope names them for this very use. */
        ALL,
        /** At least one: the scope names them for a wider use. */
        SOME,
        /** None: they may, and nothing is missing while they cannot. */
        NONE
    }

    /**
     * These addresses.
     *
     * @param addresses who may
     * @param must which of them each must come in
     * @param someone whether at least one of them must
     */
    record Named(AddressSet addresses, AddressSet must, boolean someone) implements Permitted {

        /** Whether all who must come in are among those who do. */
        boolean isServedBy(AddressSet reached) {
            boolean anyone = !addresses.minus(reached).equals(addresses);
            return reached.containsAll(must) && (anyone || !someone);
        }

        /** These and those. */
        Named plus(Named others) {
            return new Named(addresses.plus(others.addresses), must.plus(others.must), someone || others.someone);
        }

        /** The same, while nothing is missing when they cannot come in. */
        Named optional() {
            return new Named(addresses, AddressSet.none(), false);
        }
    }

    /**
     * Nobody.
     *
     * @param because why nothing needs the port
     */
    record Nobody(Phrase because) implements Permitted {}

    /**
     * The scope does not say.
     *
     * @param field its field that would say it
     */
    record Unsaid(String field) implements Permitted {}

    /**
     * The scope says something that is no address.
     *
     * @param field its field
     * @param text what stands there
     */
    record NotUnderstood(String field, String text) implements Permitted {}

    /** What these addresses and ranges of a field mean. */
    static Permitted named(String field, List<String> texts, Need need) {
        AddressSet addresses = AddressSet.none();
        for (String text : texts) {
            var parsed = AddressText.parse(text);
            if (parsed.isEmpty()) {
                return new NotUnderstood(field, text);
            }
            addresses = addresses.plus(parsed.get());
        }
        return new Named(addresses, need == Need.ALL ? addresses : AddressSet.none(), need == Need.SOME);
    }

    /** The addresses that may come in; none where nobody may or nothing was said. */
    static AddressSet of(Permitted permitted) {
        return permitted instanceof Named named ? named.addresses() : AddressSet.none();
    }
}
