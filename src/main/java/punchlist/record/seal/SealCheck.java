package punchlist.record.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.seal.OpenedSeal.WrongSeal;
import punchlist.text.Phrase;

/** Verifies the locked revisions of a record. */
public final class SealCheck {

    private final Trust trust;

    /** A check by a person's trust. */
    public SealCheck(Trust trust) {
        this.trust = trust;
    }

    /** What is found of each locked revision, in order. */
    public List<CheckedLock> all(List<Line> lines) {
        List<CheckedLock> found = new ArrayList<>();
        for (Line line : lines) {
            if (line.entry() instanceof Entry.Locked locked) {
                found.add(check(line, locked));
            }
        }
        return found;
    }

    private CheckedLock check(Line line, Entry.Locked locked) {
        boolean inPlace =
                locked.entries() == line.number() - 1 && locked.digest().equals(line.previous());
        if (!inPlace) {
            Standing standing = locked.seal().isPresent() ? Standing.WRONG : Standing.UNSIGNED;
            return found(line, locked, standing, false, Optional.of(Phrase.of("seal.wrong.place")));
        }
        if (locked.seal().isEmpty()) {
            return found(line, locked, Standing.UNSIGNED, true, Optional.empty());
        }
        try {
            return sealed(line, locked, locked.seal().get());
        } catch (WrongSeal e) {
            return found(line, locked, Standing.WRONG, true, Optional.of(e.said()));
        }
    }

    private static CheckedLock found(
            Line line, Entry.Locked locked, Standing standing, boolean inPlace, Optional<Phrase> why) {
        return new CheckedLock(
                line.number(),
                line.at(),
                locked,
                standing,
                inPlace,
                locked.seal().flatMap(SealCheck::fingerprint),
                Optional.empty(), // a wrong seal speaks for nobody
                Optional.empty(),
                why);
    }

    private static Optional<String> fingerprint(Entry.Seal seal) {
        try {
            return Optional.of(Fingerprint.of(OpenedSeal.key(seal)));
        } catch (WrongSeal e) {
            return Optional.empty();
        }
    }

    private CheckedLock sealed(Line line, Entry.Locked locked, Entry.Seal seal) throws WrongSeal {
        OpenedSeal opened = OpenedSeal.of(seal, locked.toSign());
        Optional<Trust.Granted> granted = trust.of(opened.key(), opened.chain(), line.at());
        return new CheckedLock(
                line.number(),
                line.at(),
                locked,
                granted.isPresent() ? Standing.TRUSTED : Standing.UNKNOWN,
                true,
                Optional.of(Fingerprint.of(opened.key())),
                opened.name(),
                granted.map(Trust.Granted::file),
                granted.filter(Trust.Granted::authority).map(g -> Phrase.of("seal.noRevocation")));
    }
}
