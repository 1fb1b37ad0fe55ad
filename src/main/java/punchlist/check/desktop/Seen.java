package punchlist.check.desktop;

import java.util.Optional;
import java.util.OptionalLong;
import punchlist.machine.RegistryData;
import punchlist.reading.Answer;
import punchlist.reading.Reading;

/**
 * What counts for an account in one place, and the reading that says so: its hive's, or a policy file's.
 *
 * @param answer what counts
 * @param by the reading
 * @param <T> what is kept there
 */
record Seen<T>(Answer<T> answer, Reading<?> by) {

    /** Whether it was really read. */
    boolean wasRead() {
        return answer.wasRead();
    }

    /** The number of a value; empty where there is none. */
    static OptionalLong number(Seen<RegistryData> seen) {
        return seen.answer().toOptional().map(RegistryData::number).orElse(OptionalLong.empty());
    }

    /** The text of a value; empty where there is none. */
    static Optional<String> text(Seen<RegistryData> seen) {
        return seen.answer()
                .toOptional()
                .filter(RegistryData.Text.class::isInstance)
                .map(RegistryData::shown);
    }
}
