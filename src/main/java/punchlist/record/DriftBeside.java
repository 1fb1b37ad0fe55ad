package punchlist.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.text.Phrase;

/**
 * What differs between two runs beside their findings: the firewall's rules, and what looks from outside saw.
 *
 * @param rules the rules; empty where one of both runs did not read them
 * @param looks the looks from outside; empty where none belongs to either run
 */
public record DriftBeside(Optional<RuleDrift> rules, Optional<LookDrift> looks) {

    /** Something compared: its heading with the count, and what is not the same. */
    public record Part(Phrase title, List<Phrase> said) {
        /** Copies the list. */
        public Part {
            said = List.copyOf(said);
        }
    }

    /** The difference between a run of a record and a later run, of this or of another record. */
    public static DriftBeside between(RecordState before, Entry.Run earlier, RecordState after, Entry.Run later) {
        List<Looks.Said> then = LookDrift.ofRun(before, earlier);
        List<Looks.Said> now = LookDrift.ofRun(after, later);
        return new DriftBeside(
                RuleDrift.between(earlier.readings(), later.readings()),
                then.isEmpty() && now.isEmpty() ? Optional.empty() : Optional.of(LookDrift.between(then, now)));
    }

    /** Whether a look contradicts the plan now that did not before. */
    public boolean isWorse() {
        return looks.stream().flatMap(all -> all.items().stream()).anyMatch(LookDrift.Item::isWorse);
    }

    /** All in words. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(rules.map(all -> new Part(
                        Phrase.of("drift.rule.title", all.items().size()),
                        all.items().stream().map(RuleDrift.Item::said).toList()))
                .orElseGet(() -> new Part(Phrase.of("drift.rule.unread"), List.of())));
        looks.map(all -> new Part(Phrase.of("drift.look.title", all.items().size(), all.same()), all.said()))
                .ifPresent(parts::add);
        return parts;
    }
}
