package punchlist.machine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Firewall rules as stored text ("v2.30|Action=Allow|…"), by rule id. */
public record RuleTexts(Map<String, String> byId) {

    /** Copies, keeping the order. */
    public RuleTexts {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    /**
     * What stands in place of a rule whose value in the registry is no text. It is no rule either: nobody knows what the
     * firewall makes of it, and the rules beside it are judged all the same.
     *
     * @param type the value's type
     */
    public static String noText(RegistryType type) {
        return "a value of " + type + ", which is no text";
    }
}
