package punchlist.session.guard;

import java.util.Optional;
import java.util.stream.Stream;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.RecordState;

/** How far a guard is, by what its journal says. */
public enum Phase {
    /** The way back is on the disk, and nothing was changed. */
    PREPARED("prepared"),
    /** Changes are made; they are taken back unless they are confirmed. */
    SET("set"),
    /** Changes are made for a time only; they are taken back then, and nobody can confirm. */
    TIMED("timed"),
    /** Taking back was begun; nobody can confirm any more. */
    TAKING_BACK("taking-back"),
    /** Somebody said that the changes shall stay. */
    CONFIRMED("confirmed"),
    /** Everything was taken back. */
    TAKEN_BACK("taken-back"),
    /** Something could not be taken back. */
    FAILED("failed"),
    /** It was never set, and nothing was changed. */
    ABANDONED("abandoned");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    /** The word in a journal (docs/formats.md). */
    public String word() {
        return word;
    }

    /** Whether the changes may be made, and stand until they are taken back. */
    boolean stands() {
        return this == SET || this == TIMED;
    }

    /** Whether changes may stand that nobody confirmed. */
    boolean isOpen() {
        return stands() || this == TAKING_BACK || this == FAILED;
    }

    /** Whether nothing will happen any more. */
    boolean isOver() {
        return this == CONFIRMED || this == TAKEN_BACK || this == ABANDONED;
    }

    static Phase of(RecordState journal) {
        Optional<Phase> said = journal.guard().map(Entry.Guard::state).flatMap(Phase::ofWord);
        if (said.isEmpty()) {
            return PREPARED;
        }
        boolean begun = journal.changes().values().stream().anyMatch(ChangeState::undoBegun);
        return said.get().stands() && begun ? TAKING_BACK : said.get();
    }

    private static Optional<Phase> ofWord(String word) {
        return Stream.of(values()).filter(phase -> phase.word.equals(word)).findFirst();
    }
}
