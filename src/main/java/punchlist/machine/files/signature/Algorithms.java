package punchlist.machine.files.signature;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.Optional;

/** The names of what signatures are made with (RFC 8017, RFC 5758). */
final class Algorithms {

    static final String SHA1 = "SHA-1";

    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final Map<String, String> DIGESTS = Map.of(
            "1.2.840.113549.2.5", "MD5",
            "1.3.14.3.2.26", SHA1,
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");
    private static final Map<String, String> BY_SIGNATURE = Map.of(
            "1.2.840.113549.1.1.5", SHA1,
            "1.2.840.113549.1.1.11", "SHA-256",
            "1.2.840.113549.1.1.12", "SHA-384",
            "1.2.840.113549.1.1.13", "SHA-512",
            "1.2.840.10045.4.1", SHA1,
            "1.2.840.10045.4.3.2", "SHA-256",
            "1.2.840.10045.4.3.3", "SHA-384",
            "1.2.840.10045.4.3.4", "SHA-512");

    private Algorithms() {}

    /** The digest that an AlgorithmIdentifier names. */
    static Optional<String> digest(Der identifier) {
        return Optional.ofNullable(DIGESTS.get(identifier.child(0).oid()));
    }

    /** A digest of some bytes. */
    static byte[] digest(String name, byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance(name).digest(bytes);
    }

    /** Whether a signature over these bytes was made with the key that belongs to this one. */
    static boolean verifies(PublicKey key, Der identifier, String digest, byte[] over, byte[] signature) {
        try {
            String oid = identifier.child(0).oid();
            Signature verifying;
            if (oid.equals(PSS)) {
                verifying = Signature.getInstance("RSASSA-PSS");
                AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
                parameters.init(identifier.child(1).encoded());
                verifying.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
            } else {
                String with = BY_SIGNATURE.getOrDefault(oid, digest).replace("-", "");
                verifying = Signature.getInstance(
                        with + "with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA"));
            }
            verifying.initVerify(key);
            verifying.update(over);
            return verifying.verify(signature);
        } catch (GeneralSecurityException | java.io.IOException | RuntimeException e) {
            return false;
        }
    }
}
