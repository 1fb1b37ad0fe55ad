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
}
