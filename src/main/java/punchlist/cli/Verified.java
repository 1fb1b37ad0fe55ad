package punchlist.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.record.Completeness;
import punchlist.record.Damage;
import punchlist.record.RecordFile;
import punchlist.record.Rejudge;
import punchlist.record.Revision;
import punchlist.record.seal.CheckedLock;
import punchlist.record.seal.PrintedCode;
import punchlist.record.seal.Standing;
import punchlist.text.Texts;

/**
 * What verifying a record gave.
 *
 * @param file what was read
 * @param complete whether it is all there; empty when nothing of it could be read
 * @param locks its locked revisions
 * @param looks the looks from outside that it tells of
 * @param rejudged what recomputing gave, where it was asked for
 * @param printed the code of a sheet that it was compared with
 */
record Verified(
        RecordFile file,
        Optional<Completeness> complete,
        List<CheckedLock> locks,
        List<CheckedLook> looks,
        Optional<List<Rejudge.Item>> rejudged,
        Optional<PrintedCode> printed) {

    boolean isIntact() {
        return file.isIntact()
                && locks.stream().allMatch(CheckedLock::isSound)
                && looks.stream().allMatch(CheckedLook::isSound);
    }

    /** The first entry that is not what it should be. */
    Optional<Damage> firstBad(Texts texts) {
        Stream<Damage> chain = file
                .damage()
                .or(() -> file.torn()
                        .map(torn ->
                                new Damage(file.lines().size() + 1L, "the last line is torn: writing it was cut off")))
                .stream();
        Stream<Damage> locked = locks.stream()
                .filter(lock -> !lock.isSound())
                .map(lock -> new Damage(
                        lock.entry(),
                        texts.get(
                                "cli.verify.lock",
                                lock.locked().revision(),
                                lock.why().map(texts::render).orElse(""))));
        Stream<Damage> outside = looks.stream()
                .filter(look -> !look.isSound())
                .map(look -> new Damage(
                        look.told().entry(),
                        texts.get("cli.verify.wrongLook", look.told().id(), look.why(texts))));
        return Stream.of(chain, locked, outside)
                .flatMap(damages -> damages)
                .min(Comparator.comparingLong(Damage::entry));
    }

    boolean differs() {
        return rejudged.stream().flatMap(List::stream).anyMatch(item -> item.outcome() == Rejudge.Outcome.DIFFERS);
    }

    /** Whether the record holds the revision that a sheet was printed from; true where none was given. */
    boolean holdsPrinted() {
        return printed.map(code -> code.isIn(file.lines())).orElse(true);
    }

    /** Whether the newest revision bears a trusted signature, and only signature lines and closings follow it. */
    boolean endsTrusted() {
        return Revision.isLocked(file.lines()) && locks.getLast().standing() == Standing.TRUSTED;
    }

    /** The printed digest as a record writes it. */
    static String lower(PrintedCode code) {
        return code.digest().toLowerCase(Locale.ROOT);
    }
}
