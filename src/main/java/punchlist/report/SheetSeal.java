package punchlist.report;

import java.util.Optional;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.record.seal.CheckedLock;
import punchlist.record.seal.Fingerprint;
import punchlist.record.seal.PrintedCode;
import punchlist.record.seal.SealCheck;
import punchlist.record.seal.Standing;
import punchlist.record.seal.Trust;

/** The last locked revision as the sheet shows it. A sheet knows of nobody's trust: it names the key. */
final class SheetSeal {

    private final CheckedLock lock;
    private final Wording wording;

    SheetSeal(RecordState state, Wording wording) {
        this.lock = new SealCheck(Trust.none()).all(state.lines()).getLast();
        this.wording = wording;
    }

    /** What must be said before anything else: the revision does not hold. */
    Optional<String> objection() {
        return Optional.of(lock)
                .filter(l -> !l.isSound())
                .map(l -> wording.say(
                        "seal.wrong",
                        l.locked().revision(),
                        l.why().map(wording::phrase).orElse("")));
    }

    SheetModel.Seal build() {
        Entry.Locked locked = lock.locked();
        return new SheetModel.Seal(
                wording.say("seal.locked", locked.revision(), wording.time(lock.at()), Long.toString(locked.entries())),
                wording.plain(Fingerprint.grouped(locked.digest())),
                by(),
                lock.isSound() ? lock.fingerprint().orElse("") : "",
                PrintedCode.of(locked).filter(code -> lock.isSound()).map(PrintedCode::text));
    }

    private String by() {
        if (!lock.isSound()) {
            return wording.say("seal.by.wrong");
        }
        if (lock.standing() == Standing.UNSIGNED) {
            return wording.say("seal.by.nobody");
        }
        return lock.name()
                .map(name -> wording.say("seal.by.person", name))
                .orElseGet(() -> wording.say("seal.by.machine"));
    }
}
