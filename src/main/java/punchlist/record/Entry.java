package punchlist.record;

import java.nio.charset.StandardCharsets;
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
     * @param id drawn at random, so that no two records begin with the same line; every session that writes to a record
     *     that has one ends with {@link Closed}. Records of older versions have none
     * @param keeps whose changes these are, when the file is the computer's own journal and no record
     */
    record Header(
            String tool,
            String catalog,
            String catalogHash,
            List<String> guides,
            MachineId machine,
            Optional<String> source,
            Optional<String> id,
            Optional<Keeps> keeps)
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

    /** A candidate for this account's password was checked: whether it held to every rule. Nothing else is recorded. */
    record PasswordChecked(String control, String account, boolean strong, String by) implements Entry {}

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
     * @param notices who was said to notice it, before it was confirmed; empty in records of older versions
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
            String by,
            Optional<List<Phrase>> notices)
            implements Entry {}

    /**
     * What became of a change.
     *
     * @param outcome done, waiting, moved, partly, refused; not-begun when a later start found it untouched
     * @param found the answer found or read back
     * @param why the reason, as JSON of {@link punchlist.reading.Why}
     * @param later how it was learned when not by the session that made the change: resumed, restarted, guard
     * @param boot which start of the computer it was seen in, for a change that waits for a restart
     */
    record Outcome(
            String change,
            String outcome,
            Optional<JsonNode> found,
            Optional<JsonNode> why,
            Optional<String> later,
            Optional<String> boot)
            implements Entry {

        /** An outcome seen by the session that made the change. */
        public Outcome(String change, String outcome, Optional<JsonNode> found, Optional<JsonNode> why) {
            this(change, outcome, found, why, Optional.empty(), Optional.empty());
        }
    }

    /** A change about to be taken back. */
    record UndoIntent(String change, String by) implements Entry {}

    /** What became of taking it back; see {@link Outcome}. */
    record UndoOutcome(
            String change, String outcome, Optional<JsonNode> found, Optional<JsonNode> why, Optional<String> later)
            implements Entry {

        /** An outcome seen by the session that took it back. */
        public UndoOutcome(String change, String outcome, Optional<JsonNode> found, Optional<JsonNode> why) {
            this(change, outcome, found, why, Optional.empty());
        }
    }

    /**
     * Services, listeners and peers were compared with before, after a group of changes.
     *
     * @param after the group's word
     * @param lost what was there before and is no more
     * @param unseen what could not be compared, and why
     */
    record Health(String after, List<Loss> lost, List<Phrase> unseen) implements Entry {}

    /** Something that was there before and is no more: a service, listener or peer; harmless: why it stopped nothing. */
    record Loss(String kind, String what, Optional<Phrase> harmless) {

        /** Whether nothing further was changed because of it. */
        public boolean stops() {
            return harmless.isEmpty();
        }
    }

    /**
     * The guard over changes that may cut a remote connection.
     *
     * @param changes the changes it takes back
     * @param state set, timed, confirmed, taken-back or failed
     * @param until when it takes them back unless they are confirmed
     * @param by who set or confirmed it
     */
    record Guard(List<String> changes, String state, Instant until, String by) implements Entry {}

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
     * @param seal the digital signature over the revision; empty when it was locked without a key
     */
    record Locked(String revision, String digest, long entries, Optional<Seal> seal) implements Entry {

        /** A revision locked without a key. */
        public Locked(String revision, String digest, long entries) {
            this(revision, digest, entries, Optional.empty());
        }

        /** The bytes that its seal signs: canonical JSON of the whole body but the signature's value. */
        public byte[] toSign() {
            return CanonicalJson.write(LockedJson.toSign(this)).getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * A digital signature over a locked revision. What is signed is {@link Locked#toSign()}: the entry's whole body but
     * {@code value}, so that nobody can give a seal another keeper or other certificates.
     *
     * @param keeper machine (the computer's own key) or person (a key brought along)
     * @param algorithm the signature's algorithm by its name in Java: Ed25519, SHA256withRSA, SHA256withECDSA
     * @param key the public key, SubjectPublicKeyInfo in base64
     * @param certificates the chain that came with the key, DER in base64, the key's own first; may be empty
     * @param value the signature in base64
     */
    record Seal(String keeper, String algorithm, String key, List<String> certificates, String value) {}

    /**
     * A session has ended in good order. What follows was added by a later one.
     *
     * @param entries how many entries there were before
     * @param digest the hash of the entry before
     */
    record Closed(long entries, String digest) implements Entry {}

    /**
     * When the record was opened again, this computer knew it longer: what came after the line before is lost.
     *
     * @param entries how many entries it had when this computer last closed it
     * @param digest the hash of the last of them
     */
    record Missing(long entries, String digest) implements Entry {}

    /** The server was looked at from another computer; stands in a copy that was made there. */
    record Looked(Look look) implements Entry {}

    /**
     * A look from outside, taken over from a copy.
     *
     * @param look what was seen
     * @param line the hash of its line in the copy, which is its name
     * @param entry the number of that line
     * @param shared how many entries the copy had in common with this record
     */
    record Witnessed(Look look, String line, long entry, long shared) implements Entry {}

    /** A torn last line was set aside when the record was opened again. */
    record TornLine(String setAside) implements Entry {}
}
