package punchlist.record;

import java.util.List;
import java.util.Optional;
import punchlist.check.VerdictKind;
import tools.jackson.databind.JsonNode;

/**
 * What a run said of one control.
 *
 * @param control its id
 * @param check the kind of check and its resolved parameters; empty for by-hand controls
 * @param findings at least one
 */
public record StoredControl(String control, Optional<JsonNode> check, List<StoredFinding> findings) {

    /** Copies the list. */
    public StoredControl {
        findings = List.copyOf(findings);
    }

    /** The control's verdict: its worst finding. */
    public VerdictKind verdict() {
        return VerdictKind.worst(findings.stream().map(StoredFinding::verdict).toList())
                .orElse(VerdictKind.COULD_NOT_CHECK);
    }
}
