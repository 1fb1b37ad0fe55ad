package punchlist.record.seal;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import punchlist.text.Phrase;

/** The kinds of key a seal may be made with, each with its one algorithm. */
enum KeyKind {
    RSA("RSA", "SHA256withRSA"),
    EC("EC", "SHA256withECDSA"),
    ED25519("Ed25519", "Ed25519");

    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;
    private static final byte[] PROBE = {'p', 'r', 'o', 'b', 'e'};

    private final String keys;
    private final String algorithm;

    KeyKind(String keys, String algorithm) {
        this.keys = keys;
        this.algorithm = algorithm;
    }

    /** The algorithm's name in Java. */
    String algorithm() {
        return algorithm;
    }

    static Optional<KeyKind> ofAlgorithm(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.algorithm.equals(name))
                .findFirst();
    }

    /**
     * The kind of a key that is strong enough.
     *
     * @throws KeyProblem when it is of no such kind, or weak
     */
    static KeyKind of(PublicKey key) throws KeyProblem {
        return switch (key) {
            case RSAPublicKey rsa
            when rsa.getAlgorithm().equals("RSA") ->
                strong(RSA, rsa.getModulus().bitLength(), RSA_BITS);
            case ECPublicKey ec -> strong(EC, ec.getParams().getOrder().bitLength(), EC_BITS);
            case EdECPublicKey ed when ed.getParams().getName().equals(ED25519.keys) -> ED25519;
            default -> throw new KeyProblem(Phrase.of("seal.key.unsupported", key.getAlgorithm()));
        };
    }

    private static KeyKind strong(KeyKind kind, int bits, int least) throws KeyProblem {
        if (bits < least) {
            throw new KeyProblem(Phrase.of("seal.key.weak", kind.keys, bits, least));
        }
        return kind;
    }

    /** The public key of this encoding, if it is one, written in the one canonical way. */
    static Optional<PublicKey> read(byte[] spki) {
        return Arrays.stream(values())
                .flatMap(kind -> kind.parsed(spki).stream())
                .findFirst()
                .filter(key -> Arrays.equals(key.getEncoded(), spki));
    }

    private Optional<PublicKey> parsed(byte[] spki) {
        try {
            return Optional.of(KeyFactory.getInstance(keys).generatePublic(new X509EncodedKeySpec(spki)));
        } catch (GeneralSecurityException e) {
            return Optional.empty(); // a key of another kind
        }
    }

    byte[] sign(PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    boolean isSignedBy(PublicKey key, byte[] content, byte[] value) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(value);
        } catch (SignatureException | InvalidKeyException e) {
            return false; // no signature of this kind, or no key for it
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /** Whether the two belong together. */
    boolean isPair(PrivateKey secret, PublicKey key) {
        try {
            return isSignedBy(key, PROBE, sign(secret, PROBE));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
