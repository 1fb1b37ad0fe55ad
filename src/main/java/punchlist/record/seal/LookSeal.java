package punchlist.record.seal;

import java.time.Instant;
import java.util.Optional;
import punchlist.record.Look;
import punchlist.text.Phrase;

/**
 * The seal of a look from outside and what was found of it.
 *
 * @param standing how its signature stands
 * @param fingerprint of the key; empty where there is none, or it speaks for nobody
 * @param name the subject of the key's certificate; empty where there is none
 * @param why what is wrong, or what was not looked at
 */
public record LookSeal(Standing standing, Optional<String> fingerprint, Optional<String> name, Optional<Phrase> why) {

    /**
     * Looks at a seal.
     *
     * @param trust whom the reader trusts
     */
    public static LookSeal of(Look look, Trust trust) {
        if (look.seal().isEmpty()) {
            return new LookSeal(Standing.UNSIGNED, Optional.empty(), Optional.empty(), Optional.empty());
        }
        try {
            OpenedSeal opened = OpenedSeal.of(look.seal().get(), look.toSign());
            Instant at = look.finishedAt();
            Optional<Trust.Granted> granted = trust.of(opened.key(), opened.chain(), at);
            return new LookSeal(
                    granted.isPresent() ? Standing.TRUSTED : Standing.UNKNOWN,
                    Optional.of(Fingerprint.of(opened.key())),
                    opened.name(),
                    granted.filter(Trust.Granted::authority).map(g -> Phrase.of("seal.noRevocation")));
        } catch (OpenedSeal.WrongSeal e) {
            return new LookSeal(Standing.WRONG, Optional.empty(), Optional.empty(), Optional.of(e.said()));
        }
    }

    /** The look with a seal of this key. */
    public static Look put(Look look, SigningKey key) {
        return look.sealed(key.seal(open -> look.sealed(open).toSign()));
    }
}
