package punchlist.ui.model;

import java.util.List;
import punchlist.record.seal.CheckedLock;
import punchlist.record.seal.SealCheck;
import punchlist.record.seal.Trust;

/** The last locked revision's seal in a sentence. */
final class SealWords {

    private final Words words;

    SealWords(Words words) {
        this.words = words;
    }

    /** With what the last revision was sealed; empty when none is locked. */
    String of(Situation now) {
        List<CheckedLock> locks = new SealCheck(Trust.none()).all(now.state().lines());
        return locks.isEmpty() ? "" : of(locks.getLast());
    }

    private String of(CheckedLock lock) {
        if (!lock.isSound()) {
            return words.say("sealed.wrong", words.say(lock.why()));
        }
        if (lock.fingerprint().isEmpty()) {
            return words.say("sealed.nobody");
        }
        String key = lock.fingerprint().get();
        return lock.name()
                .map(name -> words.say("sealed.person", name, key))
                .orElseGet(() -> words.say("sealed.machine", key));
    }
}
