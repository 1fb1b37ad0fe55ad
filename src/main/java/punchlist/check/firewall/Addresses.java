package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.check.address.Span;
import punchlist.machine.firewall.RuleText;

/**
 * The addresses of one end of a rule.
 *
 * @param sure those it surely names: every one where it names none at all
 * @param possible those it perhaps names: where a word's addresses are not known, all of the word's family
 * @param words the words that stand for addresses not known here
 * @param odd what was not understood
 */
record Addresses(AddressSet sure, AddressSet possible, List<String> words, List<String> odd) {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final AddressSet ANY = AddressSet.any();
    private static final Addresses EVERYWHERE = new Addresses(ANY, ANY, List.of(), List.of());

    Addresses {
        words = List.copyOf(words);
        odd = List.copyOf(odd);
    }

    /** The other computer's end. */
    static Addresses remote(RuleText rule, Surroundings around) {
        return of(rule, "RA", around);
    }

    /** This computer's end. */
    static Addresses local(RuleText rule, Surroundings around) {
        return of(rule, "LA", around);
    }

    private static Addresses of(RuleText rule, String end, Surroundings around) {
        List<String> ipv4 = rule.allForms(end + "4");
        List<String> ipv6 = rule.allForms(end + "6");
        if (ipv4.isEmpty() && ipv6.isEmpty()) {
            return EVERYWHERE;
        }
        Collected all =
                new Collected(around, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        ipv4.forEach(value -> all.add(value, Span.Family.IPV4));
        ipv6.forEach(value -> all.add(value, Span.Family.IPV6));
        AddressSet sure = AddressSet.of(all.sure);
        AddressSet possible = all.unsure.isEmpty() ? sure : sure.plus(AddressSet.of(all.unsure));
        return new Addresses(sure, possible, all.words, all.odd);
    }

    private record Collected(
            Surroundings around, List<Span> sure, List<Span> unsure, List<String> words, List<String> odd) {

        void add(String value, Span.Family family) {
            COMMA.splitAsStream(value).map(String::strip).forEach(part -> addPart(part, family));
        }

        private void addPart(String part, Span.Family family) {
            Optional<AddressSet> known = part.equals("*")
                    ? Optional.of(ANY)
                    : AddressText.parse(part)
                            .filter(set -> isOf(set, part, family))
                            .or(() -> around.word(part, family));
            if (known.isPresent()) {
                sure.addAll(known.get().spans());
                return;
            }
            unsure.add(Span.all(family));
            (WORD.matcher(part).matches() ? words : odd).add(part);
        }
    }

    /** An IPv6 address that is an IPv4 one in other letters is no IPv4 address to Windows. */
    private static boolean isOf(AddressSet set, String part, Span.Family family) {
        return set.spans().stream().allMatch(span -> span.family() == family)
                && (family == Span.Family.IPV6) == part.contains(":");
    }

    /** Whether nothing about them is unclear. */
    boolean areClear() {
        return words.isEmpty() && odd.isEmpty();
    }

    /** As people are told them. */
    Remote shown() {
        return new Remote(sure, words, odd);
    }
}
