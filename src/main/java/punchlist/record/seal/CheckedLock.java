package punchlist.record.seal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import punchlist.record.Entry;
import punchlist.text.Phrase;

/**
 * A locked revision and what was found of it.
 *
 * @param entry the number of its line
 * @param at when it was locked, by the clock of the computer that did it
 * @param locked what the record says
 * @param standing how its signature stands
 * @param inPlace whether digest and entries are those of the lines before it
 * @param fingerprint of the key; empty where there is none that can be read
 * @param name the subject of the key's certificate as it stands there; empty where there is none
 * @param by the file that the trust comes from
 * @param why what is wrong, or what was not looked at
 */
public record CheckedLock(
        long entry,
        Instant at,
        Entry.Locked locked,
        Standing standing,
        boolean inPlace,
        Optional<String> fingerprint,
        Optional<String> name,
        Optional<Path> by,
        Optional<Phrase> why) {

    /** Whether it is a locked revision of this record, and its seal, where it has one, is right. */
    public boolean isSound() {
        return inPlace && standing != Standing.WRONG;
    }
}
