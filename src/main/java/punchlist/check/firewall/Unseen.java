package punchlist.check.firewall;

import java.util.List;
import java.util.Locale;
import punchlist.check.Phrases;
import punchlist.machine.FirewallRules;
import punchlist.machine.Listeners;
import punchlist.machine.Peers;
import punchlist.machine.RegistryValue;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/** Names the parts of the firewall that were not read, and why the first of them was not. */
public final class Unseen {

    private static final String POLICIES = "\\policies\\";

    private Unseen() {}

    /**
     * Why nothing can be said.
     *
     * @param missing what was not read; at least one
     */
    public static Phrase why(List<Reading<?>> missing) {
        List<Phrase> parts = missing.stream()
                .map(reading -> Phrase.of("check.unseen." + part(reading.question())))
                .distinct()
                .toList();
        return Phrase.of("check.unseen", Phrase.list(parts), Phrases.why(missing.getFirst()));
    }

    private static String part(Question<?> question) {
        return switch (question) {
            case FirewallRules(FirewallRules.Store store) ->
                switch (store) {
                    case LOCAL -> "rules";
                    case POLICY -> "policyRules";
                    case MDM -> "managedRules";
                };
            case RegistryValue value when value.path().toLowerCase(Locale.ROOT).contains(POLICIES) -> "policyProfiles";
            case RegistryValue value -> "profiles";
            case Listeners listeners -> "listeners";
            case Peers peers -> "peers";
            default -> "other";
        };
    }
}
