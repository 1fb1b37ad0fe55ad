package punchlist.check.firewall;

import java.util.List;
import punchlist.check.address.AddressSet;
import punchlist.machine.firewall.RuleText;

/**
 * From which addresses a rule takes connections: {@code RA4}, {@code RA6} and their newer forms.
 *
 * @param addresses the addresses it names; every address where it names none at all
 * @param keywords the words among them that stand for addresses Windows finds out itself ({@code LocalSubnet})
 * @param odd what was not understood
 */
public record Remote(AddressSet addresses, List<String> keywords, List<String> odd) {

    /** Copies the lists. */
    public Remote {
        keywords = List.copyOf(keywords);
        odd = List.copyOf(odd);
    }

    static Remote of(RuleText rule) {
        return Addresses.remote(rule, Surroundings.none()).shown();
    }

    /**
     * Whether it takes connections from what Windows holds for the internet. Which addresses these are depends on the
     * networks that policies and Windows' own probing declare an intranet, so none is counted as surely let in; but they
     * are more than any list of stations.
     */
    public boolean namesInternet() {
        return keywords.stream().anyMatch("internet"::equalsIgnoreCase);
    }
}
