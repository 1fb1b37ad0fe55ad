package punchlist.record.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import punchlist.record.Entry;
import punchlist.text.Phrase;

/** A key that seals locked revisions. */
public final class SigningKey {

    private final Keeper keeper;
    private final KeyKind kind;
    private final PrivateKey secret;
    private final PublicKey key;
    private final List<X509Certificate> certificates;

    /**
     * A key pair with the certificates that came with it, its own first.
     *
     * @throws KeyProblem when it is weak, of a kind that is not supported, or no pair
     */
    SigningKey(Keeper keeper, PrivateKey secret, PublicKey key, List<X509Certificate> certificates) throws KeyProblem {
        this.keeper = keeper;
        this.kind = KeyKind.of(key);
        this.secret = secret;
        this.key = key;
        this.certificates = List.copyOf(certificates);
        if (!kind.isPair(secret, key)) {
            throw new KeyProblem(Phrase.of("seal.key.noPair"));
        }
    }

    /** The public key as PEM, for those who shall trust it. */
    public String publicPem() {
        return Pem.write(Pem.PUBLIC_KEY, key.getEncoded());
    }

    /** See {@link Fingerprint}. */
    public String fingerprint() {
        return Fingerprint.of(key);
    }

    /** A locked revision with its seal. */
    public Entry.Locked seal(String revision, String digest, long entries) {
        try {
            Entry.Locked open = locked(revision, digest, entries, "");
            String value = Base64.getEncoder().encodeToString(kind.sign(secret, open.toSign()));
            return locked(revision, digest, entries, value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that signed before does not sign", e);
        }
    }

    /**
     * A seal over content of another kind than a record's.
     *
     * @param toSign the bytes to sign for a seal whose value is still empty
     */
    public Entry.Seal seal(Function<Entry.Seal, byte[]> toSign) {
        try {
            Entry.Seal open = seal("");
            return seal(Base64.getEncoder().encodeToString(kind.sign(secret, toSign.apply(open))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that signed before does not sign", e);
        }
    }

    private Entry.Locked locked(String revision, String digest, long entries, String value)
            throws CertificateEncodingException {
        return new Entry.Locked(revision, digest, entries, Optional.of(seal(value)));
    }

    private Entry.Seal seal(String value) throws CertificateEncodingException {
        List<String> chain = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            chain.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
        }
        String spki = Base64.getEncoder().encodeToString(key.getEncoded());
        return new Entry.Seal(keeper.word(), kind.algorithm(), spki, chain, value);
    }

    /** Names the key, never its secret. */
    @Override
    public String toString() {
        return keeper.word() + " " + fingerprint();
    }
}
