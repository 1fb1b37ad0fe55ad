package punchlist.check.firmware;

import java.util.List;
import punchlist.text.Phrase;

/** Phrases that are whole sentences, one behind the other. */
final class Sentences {

    private Sentences() {}

    /** These sentences; at least one. */
    static Phrase of(List<Phrase> all) {
        return all.stream()
                .reduce((before, next) -> Phrase.of("check.firmware.sentences", before, next))
                .orElseThrow();
    }
}
