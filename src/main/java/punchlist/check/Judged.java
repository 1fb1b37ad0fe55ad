package punchlist.check;

import java.util.List;
import punchlist.catalog.Control;

/**
 * What a run says of one control.
 *
 * @param control the control
 * @param findings at least one
 */
public record Judged(Control control, List<Finding> findings) {

    /** Copies the list. */
    public Judged {
        findings = List.copyOf(findings);
    }

    /** The control's verdict: its worst finding. */
    public VerdictKind verdict() {
        return VerdictKind.worst(findings.stream().map(f -> f.verdict().kind()).toList())
                .orElse(VerdictKind.COULD_NOT_CHECK);
    }

    /** The finding that gives the control its verdict. */
    public Finding worst() {
        return findings.stream()
                .filter(f -> f.verdict().kind() == verdict())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no finding for " + control.id()));
    }
}
