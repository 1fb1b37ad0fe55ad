package punchlist.ui.model;

import java.util.Optional;
import punchlist.catalog.Control;
import punchlist.check.Assisted;
import punchlist.record.Entry;
import punchlist.record.StoredControl;
import punchlist.record.StoredFinding;

/** What was found of a control, in one line. */
final class Found {

    private Found() {}

    static String of(Situation situation, Control control, Words words) {
        Optional<Entry.Answered> answer =
                Optional.ofNullable(situation.state().answers().get(control.id().text()));
        Optional<StoredControl> seen = situation.seen(control);
        String looked = seen.map(s -> worst(s, words)).orElse("");
        String witness = Outside.contradiction(situation, control, words);
        String read = looked.isEmpty() || witness.isEmpty() ? looked + witness : looked + " · " + witness;
        String said =
                answer.map(a -> words.say("row.answered", a.by(), a.text())).orElse("");
        if (!read.isEmpty() && !said.isEmpty()) {
            return read + " · " + said;
        }
        return read + said;
    }

    private static String worst(StoredControl seen, Words words) {
        long same = seen.findings().stream()
                .filter(f -> f.verdict() == seen.verdict())
                .count();
        String text = seen.findings().stream()
                .filter(f -> f.verdict() == seen.verdict())
                .findFirst()
                .map(f -> line(f, words))
                .orElse("");
        return same > 1 ? words.say("row.more", text, same - 1) : text;
    }

    private static String line(StoredFinding finding, Words words) {
        return switch (finding.verdict()) {
            case BY_HAND -> words.say(finding.reason().flatMap(Assisted::seen));
            case PASS, FAIL, ATTENTION -> words.say(finding.found());
            case COULD_NOT_CHECK, NOT_APPLICABLE -> words.say(finding.reason());
        };
    }
}
