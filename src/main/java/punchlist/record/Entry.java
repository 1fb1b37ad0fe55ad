package punchlist.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.Punch;
import punchlist.machine.MachineId;
import punchlist.scope.Scope;
import punchlist.text.Phrase;
import tools.jackson.databind.JsonNode;

/** What a record says, one line each (docs/formats.md, "Record"). */
public sealed interface Entry {

    /**
     * The first entry: by what and for which machine the record was begun.
     *
     * @param tool the program's version
     * @param catalog the catalogue's version
     * @param catalogHash its SHA-256
     * @param guides title and version of each guide
     * @param machine the machine
     * @param source where a recorded machine's snapshot lies; empty for this Windows and the demo
     */
    record Header(
            String tool,
            String catalog,
            String catalogHash,
            List<String> guides,
            MachineId machine,
            Optional<String> source)
            implements Entry {}

    /** The scope from here on. */
    record ScopeSet(Scope scope, boolean replaced) implements Entry {}

    /**
     * A finished run: what was read and what was said of it.
     *
     * @param id R1, R2, …
     * @param kind commissioning, handover or maintenance
     * @param tool the program's version
     * @param catalogHash SHA-256 of the catalogue judged by
     * @param account the operating system's account that ran it, as found; not an authentication
     * @param startedAt by the machine's clock
     * @param finishedAt by the machine's clock
     * @param asOf the time judged by
     * @param readings what was read, once each
     * @param controls what was said, per control
     */
    record Run(
            String id,
            RunKind kind,
            String tool,
            String catalogHash,
            String account,
            Instant startedAt,
            Instant finishedAt,
            Instant asOf,
            List<StoredReading> readings,
            List<StoredControl> controls)
            implements Entry {}

    /**
     * The look after changes were applied or taken back; not a run of its own, so drift does not compare it.
     *
     * @param changes the changes
     * @param tool the program's version
     * @param catalogHash SHA-256 of the catalogue judged by
     * @param readings what was read, once each
     * @param controls what was said, per control
     */
    record Recheck(
            List<String> changes,
            String tool,
            String catalogHash,
            List<StoredReading> readings,
            List<StoredControl> controls)
            implements Entry {}

    /**
     * A person's answer or decision on a control. A later one replaces it; both stay in the record.
     *
     * @param control the control
     * @param result what stands on the sheet
     * @param text remark, reason or evidence
     * @param by who answered
     * @param until how long a deviation is accepted, as written
     * @param was the former result, when one is corrected
     * @param why why it was corrected
     */
    record Answered(
            String control,
            Result result,
            String text,
            String by,
            Optional<String> until,
            Optional<Result> was,
            Optional<String> why)
            implements Entry {}

    /**
     * An open fail carried forward.
     *
     * @param id P1, P2, …; a later entry with the same id replaces it
     * @param proof what proves it closed
     */
    record PunchItem(
            String id,
            String control,
            Punch category,
            String owner,
            String due,
            String proof,
            boolean closed,
            String by)
            implements Entry {}

    /**
     * A change about to be made: everything needed to take it back. No intent on disk, no change.
     *
     * @param id C1, C2, …
     * @param subject what the finding was about
     * @param kind the kind of settable thing
     * @param path its path below the kind's section
     * @param before the answer it must have
     * @param after the answer it shall have
     * @param effective when it counts
     * @param reversal exact, partial or impossible
     * @param lost what undo does not bring back, for partial and impossible
     * @param hazards what was ticked
     * @param by who confirmed
     */
    record Intent(
            String id,
            String control,
            String subject,
            String kind,
            List<String> path,
            JsonNode before,
            JsonNode after,
            String effective,
            String reversal,
            Optional<Phrase> lost,
            List<String> hazards,
            String by)
            implements Entry {}

    /**
     * What became of a change.
     *
     * @param outcome done, waiting, moved, partly, refused; not-begun when a later start found it untouched
     * @param found the answer found or read back
     * @param why the reason, as JSON of {@link punchlist.reading.Why}
     */
    record Outcome(String change, String outcome, Optional<JsonNode> found, Optional<JsonNode> why) implements Entry {}

    /** A change about to be taken back. */
    record UndoIntent(String change, String by) implements Entry {}

    /** What became of taking it back; see {@link Outcome}. */
    record UndoOutcome(String change, String outcome, Optional<JsonNode> found, Optional<JsonNode> why)
            implements Entry {}

    /**
     * A signature line.
     *
     * @param role engineer, customer, witness, …
     * @param meaning performed, witnessed, reviewed, accepted
     * @param method paper or typed
     */
    record Signed(String revision, String role, String name, String company, String meaning, String method)
            implements Entry {}

    /**
     * A revision is locked.
     *
     * @param revision A, B, …
     * @param digest the hash of the entry before
     * @param entries how many entries there were before
     */
    record Locked(String revision, String digest, long entries) implements Entry {}

    /** A torn last line was set aside when the record was opened again. */
    record TornLine(String setAside) implements Entry {}
}
