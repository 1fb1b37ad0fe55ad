package punchlist.machine.files.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import punchlist.reading.Bytes;

/**
 * Who signed, and with what (RFC 5652 section 5.3).
 *
 * @param issuer the issuer of the certificate, DER; empty where it is named otherwise
 * @param serial its number
 * @param digest the name of the digest
 * @param signed the attributes that were signed
 * @param algorithm how it was signed
 * @param signature the signature
 * @param unsigned the attributes that were not
 */
record Pkcs7Signer(
        Bytes issuer,
        BigInteger serial,
        String digest,
        Optional<Der> signed,
        Der algorithm,
        Bytes signature,
        Optional<Der> unsigned) {

    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";

    static Pkcs7Signer parse(Der info) {
        List<Der> parts = info.must(Der.SEQUENCE).children();
        if (parts.size() < 5) {
            throw new Der.Bad("a signer without a signature");
        }
        Der who = parts.get(1).must(Der.SEQUENCE);
        Optional<Der> attributes = Optional.of(parts.get(3)).filter(part -> part.tag() == Der.FIRST);
        int next = attributes.isPresent() ? 4 : 3;
        if (parts.size() < next + 2) {
            throw new Der.Bad("a signer without a signature");
        }
        return new Pkcs7Signer(
                Bytes.of(who.child(0).encoded()),
                who.child(1).number(),
                Algorithms.digest(parts.get(2)).orElseThrow(() -> new Der.Bad("a digest that is not known")),
                attributes,
                parts.get(next).must(Der.SEQUENCE),
                Bytes.of(parts.get(next + 1).must(Der.OCTETS).content()),
                info.tagged(Der.SECOND));
    }

    /** Whether this certificate is the signer's. */
    boolean isOf(X509Certificate certificate) {
        return certificate.getSerialNumber().equals(serial) && sameName(certificate);
    }

    private boolean sameName(X509Certificate certificate) {
        try {
            return certificate.getIssuerX500Principal().equals(new X500Principal(issuer.toArray()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the signature was made with this certificate's key, over bytes of which it signed the digest. */
    boolean signed(byte[] content, X509Certificate certificate) {
        try {
            byte[] over = content;
            if (signed.isPresent()) {
                Optional<Der> said = attribute(signed, MESSAGE_DIGEST);
                if (said.isEmpty() || !Arrays.equals(said.get().content(), Algorithms.digest(digest, content))) {
                    return false;
                }
                over = signed.get().encoded();
                over[0] = Der.SET;
            }
            return Algorithms.verifies(certificate.getPublicKey(), algorithm, digest, over, signature.toArray());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The first value of an attribute. */
    static Optional<Der> attribute(Optional<Der> attributes, String oid) {
        return values(attributes, oid).stream().findFirst();
    }

    /** The values of an attribute. */
    static List<Der> values(Optional<Der> attributes, String oid) {
        return attributes.stream()
                .flatMap(all -> all.children().stream())
                .filter(attribute -> attribute.child(0).oid().equals(oid))
                .flatMap(attribute -> attribute.child(1).must(Der.SET).children().stream())
                .toList();
    }
}
