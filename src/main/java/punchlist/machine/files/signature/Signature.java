package punchlist.machine.files.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * One signature of a file, recomputed from its raw form.
 *
 * @param state whether it holds
 * @param digest the name of the digest that was signed ("SHA-256")
 * @param signer who signed; empty where no certificate of the signer lies beside it
 * @param stamp the time stamp, where one was made over it
 */
public record Signature(State state, String digest, Optional<Signer> signer, Optional<TimeStamp> stamp) {

    /** Whether a signature holds. */
    public enum State {
        /** The file is the one that was signed, and the signature was made with the certificate's key. */
        INTACT,
        /** Another file was signed: this one was changed. */
        CHANGED,
        /** The signature was not made with the certificate's key over what it says. */
        FORGED,
        /** The file's digest is not known, so that it could not be compared. */
        NOT_COMPARED,
        /** It is of a form that is not understood. */
        NOT_UNDERSTOOD
    }

    /** How the signer's certificate stands to time. */
    public enum Age {
        /** It is valid. */
        VALID,
        /** It has expired; a time stamp says that it was valid when it signed. */
        VALID_WHEN_STAMPED,
        /** It has expired, and nothing says when it signed. */
        EXPIRED,
        /** It is not valid yet. */
        NOT_YET
    }

    static Signature notUnderstood() {
        return new Signature(State.NOT_UNDERSTOOD, "", Optional.empty(), Optional.empty());
    }

    /** How the signer's certificate stands to time; empty without one. */
    public Optional<Age> age(Instant now) {
        return signer.map(who -> {
            if (who.wasValidAt(now)) {
                return Age.VALID;
            }
            if (now.isBefore(who.certificate().getNotBefore().toInstant())) {
                return Age.NOT_YET;
            }
            return stamp.filter(s -> who.wasValidAt(s.at())).isPresent() ? Age.VALID_WHEN_STAMPED : Age.EXPIRED;
        });
    }

    /** Whether its digest is one that can be forged. */
    public boolean isWeak() {
        return digest.equals(Algorithms.SHA1) || digest.equals("MD5");
    }
}
