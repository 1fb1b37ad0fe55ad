package punchlist.machine.files.signature;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.reading.Bytes;

/**
 * The certificates that lie beside a signature. Whether the topmost is trusted is not said here: that is for Windows to say.
 *
 * @param all those that could be read
 */
record Certificates(List<X509Certificate> all) {

    private static final int LONGEST_CHAIN = 10;

    Certificates {
        all = List.copyOf(all);
    }

    static Certificates of(List<Bytes> der) {
        return new Certificates(
                der.stream().flatMap(bytes -> one(bytes).stream()).toList());
    }

    private static Optional<X509Certificate> one(Bytes der) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return factory.generateCertificate(new ByteArrayInputStream(der.toArray())) instanceof X509Certificate read
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (CertificateException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** These and others. */
    Certificates and(Certificates others) {
        List<X509Certificate> both = new ArrayList<>(all);
        others.all.stream().filter(c -> !both.contains(c)).forEach(both::add);
        return new Certificates(both);
    }

    /** The certificate of a signer. */
    Optional<X509Certificate> of(Pkcs7Signer signer) {
        return all.stream().filter(signer::isOf).findFirst();
    }

    /** From a certificate up, as far as each was signed with the next one's key. */
    List<X509Certificate> chain(X509Certificate lowest) {
        List<X509Certificate> chain = new ArrayList<>(List.of(lowest));
        while (chain.size() < LONGEST_CHAIN) {
            X509Certificate last = chain.getLast();
            Optional<X509Certificate> above = all.stream()
                    .filter(c -> !chain.contains(c) && isIssuer(c, last))
                    .findFirst();
            if (above.isEmpty()) {
                break;
            }
            chain.add(above.get());
        }
        return List.copyOf(chain);
    }

    private static boolean isIssuer(X509Certificate upper, X509Certificate lower) {
        if (!upper.getSubjectX500Principal().equals(lower.getIssuerX500Principal())) {
            return false;
        }
        try {
            lower.verify(upper.getPublicKey());
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }
}
