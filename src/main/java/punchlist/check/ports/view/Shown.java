package punchlist.check.ports.view;

import java.util.Collection;
import java.util.List;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.text.Phrase;

/** Lists and addresses as a cell can hold them: what does not fit is counted, never dropped in silence. */
final class Shown {

    private static final int MOST = 6;

    /** This computer's way to itself, which passes no firewall. */
    private static final AddressSet HERE = AddressText.parse("127.0.0.0/8")
            .orElseThrow()
            .plus(AddressText.parse("::1").orElseThrow());

    private Shown() {}

    /** Whether it is every address of a family, with or without this computer's own. */
    static boolean isEverybody(AddressSet addresses) {
        return addresses.plus(HERE).isWide();
    }

    /** Several texts; a dash where there is none. */
    static Phrase texts(Collection<String> all) {
        List<String> different = all.stream().distinct().toList();
        if (different.isEmpty()) {
            return Phrase.of("check.portview.none");
        }
        String first = String.join(", ", different.subList(0, Math.min(MOST, different.size())));
        return different.size() <= MOST
                ? Phrase.of("check.portview.plain", first)
                : Phrase.of("check.portview.more", first, different.size() - MOST);
    }

    /** Several phrases; a dash where there is none. */
    static Phrase listed(List<Phrase> all) {
        if (all.isEmpty()) {
            return Phrase.of("check.portview.none");
        }
        Phrase first = all.size() == 1 ? all.getFirst() : Phrase.list(all.subList(0, Math.min(MOST, all.size())));
        return all.size() <= MOST ? first : Phrase.of("check.portview.more", first, all.size() - MOST);
    }

    /** Addresses; a dash where there is none. */
    static Phrase addresses(AddressSet addresses) {
        return isEverybody(addresses)
                ? Phrase.of("check.portview.any")
                : texts(addresses.spans().stream()
                        .map(span -> span.toString().replace("-", " - "))
                        .toList()); // so that lines may break there
    }
}
