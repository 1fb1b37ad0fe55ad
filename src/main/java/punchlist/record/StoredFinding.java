package punchlist.record;

import java.util.List;
import java.util.Optional;
import punchlist.check.Subject;
import punchlist.check.VerdictKind;
import punchlist.text.Phrase;

/**
 * A finding as a record keeps it; its evidence points to the run's readings by key.
 *
 * @param subject what it is about
 * @param verdict what was said
 * @param expected what should be seen
 * @param found what was seen
 * @param reason why it is so
 * @param evidence keys of readings
 */
public record StoredFinding(
        Subject subject,
        VerdictKind verdict,
        Optional<Phrase> expected,
        Optional<Phrase> found,
        Optional<Phrase> reason,
        List<String> evidence) {

    /** Copies the list. */
    public StoredFinding {
        evidence = List.copyOf(evidence);
    }
}
