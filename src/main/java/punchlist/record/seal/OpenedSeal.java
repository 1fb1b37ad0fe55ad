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
import punchlist.text.Phrase;

/**
 * A seal whose signature fits what it was put on. Whether its key is trusted is another question.
 *
 * @param key the key
 * @param chain the certificates that came with it, its own first; none for a computer's own key
 */
record OpenedSeal(PublicKey key, List<X509Certificate> chain) {

    OpenedSeal {
        chain = List.copyOf(chain);
    }

    /** A seal that is not one over this content. */
    static final class WrongSeal extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Phrase said;

        WrongSeal(String key) {
            super(key);
            this.said = Phrase.of(key);
        }

        /** What is wrong with it. */
        Phrase said() {
            return said;
        }
    }

    /**
     * Opens a seal over these bytes.
     *
     * @throws WrongSeal when it is none over them
     */
    static OpenedSeal of(Entry.Seal seal, byte[] signed) throws WrongSeal {
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
        if (!kind.isSignedBy(key, signed, bytes(seal.value()))) {
            throw new WrongSeal("seal.wrong.value");
        }
        return new OpenedSeal(key, chain);
    }

    /** Whose certificate it is, where it has one. */
    Optional<String> name() {
        return chain.stream().findFirst().map(c -> c.getSubjectX500Principal().toString());
    }

    private static KeyKind kind(PublicKey key) throws WrongSeal {
        try {
            return KeyKind.of(key);
        } catch (KeyProblem e) {
            throw new WrongSeal("seal.wrong.key");
        }
    }

    /**
     * The key that a seal names.
     *
     * @throws WrongSeal when it names none
     */
    static PublicKey key(Entry.Seal seal) throws WrongSeal {
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
}
