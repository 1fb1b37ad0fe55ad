package punchlist.record.seal;

import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import punchlist.record.Entry;
import punchlist.record.Line;
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
            return found(line, locked, Standing.WRONG, true, Optional.of(e.said));
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
            return Optional.of(Fingerprint.of(key(seal)));
        } catch (WrongSeal e) {
            return Optional.empty();
        }
    }

    private CheckedLock sealed(Line line, Entry.Locked locked, Entry.Seal seal) throws WrongSeal {
        Keeper keeper = Keeper.of(seal.keeper()).orElseThrow(() -> new WrongSeal("seal.wrong.keeper"));
        KeyKind kind = KeyKind.ofAlgorithm(seal.algorithm()).orElseThrow(() -> new WrongSeal("seal.wrong.algorithm"));
        PublicKey key = key(seal);
        if (kind(key) != kind) {
            throw new WrongSeal("seal.wrong.algorithm");
        }
        List<X509Certificate> chain = chain(seal, key);
        if ((keeper == Keeper.MACHINE) != chain.isEmpty()) {
            throw new WrongSeal("seal.wrong.keeper");
        }
        if (!kind.isSignedBy(key, locked.toSign(), bytes(seal.value()))) {
            throw new WrongSeal("seal.wrong.value");
        }
        Optional<Trust.Granted> granted = trust.of(key, chain, line.at());
        return new CheckedLock(
                line.number(),
                line.at(),
                locked,
                granted.isPresent() ? Standing.TRUSTED : Standing.UNKNOWN,
                true,
                Optional.of(Fingerprint.of(key)),
                chain.stream().findFirst().map(c -> c.getSubjectX500Principal().toString()),
                granted.map(Trust.Granted::file),
                granted.filter(Trust.Granted::authority).map(g -> Phrase.of("seal.noRevocation")));
    }

    private static KeyKind kind(PublicKey key) throws WrongSeal {
        try {
            return KeyKind.of(key);
        } catch (KeyProblem e) {
            throw new WrongSeal("seal.wrong.key");
        }
    }

    private static PublicKey key(Entry.Seal seal) throws WrongSeal {
        return KeyKind.read(bytes(seal.key())).orElseThrow(() -> new WrongSeal("seal.wrong.key"));
    }

    private static List<X509Certificate> chain(Entry.Seal seal, PublicKey key) throws WrongSeal {
        List<X509Certificate> chain = new ArrayList<>();
        for (String certificate : seal.certificates()) {
            try {
                chain.add(Chain.read(bytes(certificate)));
            } catch (CertificateException e) {
                throw new WrongSeal("seal.wrong.certificate");
            }
        }
        if (!chain.isEmpty() && !Arrays.equals(chain.getFirst().getPublicKey().getEncoded(), key.getEncoded())) {
            throw new WrongSeal("seal.wrong.certificate");
        }
        return chain;
    }

    /** Base64 has several ways to write the same bytes; only the usual one counts. */
    private static byte[] bytes(String base64) throws WrongSeal {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new WrongSeal("seal.wrong.base64");
        }
        throw new WrongSeal("seal.wrong.base64");
    }

    private static final class WrongSeal extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Phrase said;

        WrongSeal(String key) {
            super(key);
            this.said = Phrase.of(key);
        }
    }
}
