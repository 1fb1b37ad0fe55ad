package punchlist.session.changes;

import java.util.Optional;
import punchlist.machine.Change;
import punchlist.machine.Outcome;
import punchlist.record.Entry;

/**
 * A change that was to be taken back.
 *
 * @param intent what had been done
 * @param change the change turned round
 * @param outcome what became of taking it back; empty when there was nothing to take back
 */
public record Undone(Entry.Intent intent, Change<?> change, Optional<Outcome> outcome) {}
