package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.firewall.RuleText;

/**
 * From which addresses a rule takes connections: {@code RA4}, {@code RA6} and their newer forms.
 *
 * @param addresses the addresses it names; every address where it names none at all
 * @param keywords the words among them that stand for addresses Windows finds out itself ({@code LocalSubnet})
 * @param odd what was not understood
 */
public record Remote(AddressSet addresses, List<String> keywords, List<String> odd) {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final String INTERNET = "internet";

    /** Copies the lists. */
    public Remote {
        keywords = List.copyOf(keywords);
        odd = List.copyOf(odd);
    }

    static Remote of(RuleText rule) {
        List<String> values = Stream.of("RA4", "RA6")
                .flatMap(key -> rule.allForms(key).stream())
                .flatMap(value -> COMMA.splitAsStream(value))
                .map(String::strip)
                .toList();
        if (values.isEmpty()) {
            return new Remote(AddressSet.any(), List.of(), List.of());
        }
        AddressSet addresses = AddressSet.none();
        List<String> keywords = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        for (String value : values) {
            Optional<AddressSet> parsed = AddressText.parse(value);
            if (parsed.isPresent()) {
                addresses = addresses.plus(parsed.get());
            } else if (value.equals("*") || value.toLowerCase(Locale.ROOT).equals(INTERNET)) {
                addresses = AddressSet.any();
            } else {
                (WORD.matcher(value).matches() ? keywords : odd).add(value);
            }
        }
        return new Remote(addresses, keywords, odd);
    }
}
