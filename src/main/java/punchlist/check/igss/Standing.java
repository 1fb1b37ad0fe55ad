package punchlist.check.igss;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import punchlist.machine.files.signature.Authenticode;
import punchlist.machine.files.signature.Signature;
import punchlist.machine.files.signature.SignedFile;
import punchlist.machine.files.signature.Signer;
import punchlist.text.Phrase;

/**
 * How a file stands to its signature, from two witnesses: what Windows says, and the signature recomputed. A file is good
 * only where Windows trusts it and the recomputed signature does not say otherwise.
 *
 * @param grade how good it is
 * @param signer who signed; empty where nobody did or it is not known
 * @param said the same for people
 */
public record Standing(Grade grade, Optional<Who> signer, Phrase said) {

    /** How good a signature is, from the best. */
    public enum Grade {
        /** Trusted by Windows, and it holds. */
        TRUSTED,
        /** Signed in a way that is weaker than it should be, or of which the two witnesses say different things. */
        DOUBTFUL,
        /** No signature. */
        UNSIGNED,
        /** Nobody could say whether it is to be trusted. */
        UNKNOWN,
        /** The file or its signature was changed, or the certificate is not to be trusted. */
        BAD
    }

    private static final long NO_SIGNATURE = 0x800B0100L;

    /** How a file stands at a time. */
    public static Standing of(SignedFile file, Instant now) {
        return file.exported().map(Told::standing).orElseGet(() -> seen(file, now));
    }

    private static Standing seen(SignedFile file, Instant now) {
        List<Signature> all = Authenticode.of(file);
        Optional<Signer> signer =
                all.stream().flatMap(s -> s.signer().stream()).findFirst().or(() -> Authenticode.signer(file));
        return new Judging(file, all, signer.map(Who::of), now).standing();
    }

    /** One file, judged. */
    private record Judging(SignedFile file, List<Signature> all, Optional<Who> signer, Instant now) {

        Standing standing() {
            boolean trusted = file.windows()
                    .filter(w -> w.code() == SignedFile.Trust.TRUSTED)
                    .isPresent();
            return damage().map(damage ->
                            trusted ? say(Grade.DOUBTFUL, "differ", damage) : new Standing(Grade.BAD, signer, damage))
                    .or(() -> file.windows().flatMap(this::refused))
                    .orElseGet(() -> trusted ? trusted() : alone());
        }

        private Optional<Phrase> damage() {
            if (file.form() == SignedFile.Form.BROKEN || file.table() == SignedFile.Table.BEYOND_END) {
                return Optional.of(phrase("cutOff"));
            }
            if (all.stream().anyMatch(s -> s.state() == Signature.State.CHANGED)) {
                return Optional.of(phrase(file.table() == SignedFile.Table.NOT_AT_END ? "appended" : "changed", who()));
            }
            return all.stream().anyMatch(s -> s.state() == Signature.State.FORGED)
                    ? Optional.of(phrase("forged"))
                    : Optional.empty();
        }

        /** What Windows says where it does not trust. */
        private Optional<Standing> refused(SignedFile.Trust trust) {
            if (trust.code() == SignedFile.Trust.TRUSTED) {
                return Optional.empty();
            }
            if (trust.code() == NO_SIGNATURE && all.isEmpty()) {
                return Optional.of(say(Grade.UNSIGNED, "unsigned"));
            }
            return Optional.of(say(Grade.BAD, "refused", who(), TrustCode.said(trust.code())));
        }

        private Standing trusted() {
            if (file.padding() > 0) {
                return say(Grade.DOUBTFUL, "padded", who(), file.padding());
            }
            if (!all.isEmpty() && all.stream().allMatch(Signature::isWeak)) {
                return say(Grade.DOUBTFUL, "weak", who(), all.getFirst().digest());
            }
            boolean listed = file.windows().flatMap(SignedFile.Trust::catalog).isPresent();
            return say(Grade.TRUSTED, listed ? "catalog" : stamped() ? "stamped" : "trusted", who());
        }

        private boolean stamped() {
            return all.stream().anyMatch(s -> s.stamp().isPresent())
                    || file.windows().flatMap(SignedFile.Trust::stamped).isPresent();
        }

        /** Without Windows: what the signature itself tells. */
        private Standing alone() {
            if (all.isEmpty()) {
                return file.form() == SignedFile.Form.PE
                        ? say(Grade.UNSIGNED, "unsignedHere")
                        : say(Grade.UNKNOWN, "onlyWindows");
            }
            Signature first = all.getFirst();
            if (first.state() != Signature.State.INTACT || first.signer().isEmpty()) {
                return say(Grade.UNKNOWN, "notUnderstood");
            }
            Signer own = first.signer().get();
            if (own.isSelfSigned()) {
                return say(Grade.BAD, "selfSigned", who());
            }
            return switch (first.age(now).orElse(Signature.Age.EXPIRED)) {
                case EXPIRED -> say(Grade.BAD, "expired", who(), expiry(own));
                case NOT_YET -> say(Grade.BAD, "notYet", who());
                case VALID, VALID_WHEN_STAMPED -> say(Grade.UNKNOWN, "intact", who(), own.issuedUnder());
            };
        }

        private static String expiry(Signer own) {
            return own.certificate().getNotAfter().toInstant().toString().substring(0, 10);
        }

        private Object who() {
            return signer.<Object>map(Who::shown).orElseGet(() -> phrase("nobody"));
        }

        private Standing say(Grade grade, String key, Object... arguments) {
            return new Standing(grade, signer, phrase(key, arguments));
        }
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of("check.igss.sign." + key, arguments);
    }
}
