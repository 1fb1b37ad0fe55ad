package punchlist.record.seal;

import java.time.Instant;
import java.util.Optional;
import punchlist.record.Entry;
import punchlist.text.Phrase;

/**
 * How the seal over content that is no record stands.
 *
 * @param standing trusted, unknown or wrong
 * @param fingerprint its key's, where the seal fits
 * @param name whose certificate it is, where it has one
 * @param why what is wrong with it
 */
public record ContentSeal(
        Standing standing, Optional<String> fingerprint, Optional<String> name, Optional<Phrase> why) {

    /**
     * Looks at a seal.
     *
     * @param signed the bytes it must be over
     * @param at when its certificates must be valid
     */
    public static ContentSeal of(Entry.Seal seal, byte[] signed, Trust trust, Instant at) {
        try {
            OpenedSeal opened = OpenedSeal.of(seal, signed);
            boolean trusted = trust.of(opened.key(), opened.chain(), at).isPresent();
            return new ContentSeal(
                    trusted ? Standing.TRUSTED : Standing.UNKNOWN,
                    Optional.of(Fingerprint.of(opened.key())),
                    opened.name(),
                    Optional.empty());
        } catch (OpenedSeal.WrongSeal e) {
            return new ContentSeal(Standing.WRONG, Optional.empty(), Optional.empty(), Optional.of(e.said()));
        }
    }
}
