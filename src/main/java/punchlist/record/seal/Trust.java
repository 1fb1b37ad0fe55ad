package punchlist.record.seal;

import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.text.Phrase;

/** The keys and authorities that a person trusts, each by the file it was given in. */
public final class Trust {

    /**
     * One of them.
     *
     * @param certificate the certificate that the key came in
     */
    private record Anchor(Path file, PublicKey key, Optional<X509Certificate> certificate) {}

    /**
     * Why a key is trusted.
     *
     * @param file the file it, or its authority, was given in
     * @param authority whether by an authority's certificate and not by the key itself
     */
    record Granted(Path file, boolean authority) {}

    private final List<Anchor> anchors;

    private Trust(List<Anchor> anchors) {
        this.anchors = List.copyOf(anchors);
    }

    /** Trusts nobody. */
    public static Trust none() {
        return new Trust(List.of());
    }

    /**
     * Reads public keys (PEM) and certificates (PEM or DER); a file may hold several.
     *
     * @throws KeyProblem when a file holds none, or a private key
     */
    public static Trust read(List<Path> files) throws KeyProblem {
        List<Anchor> anchors = new ArrayList<>();
        for (Path file : files) {
            try {
                anchors.addAll(read(file, KeyFile.read(file)));
            } catch (CertificateException | IllegalArgumentException e) {
                throw new KeyProblem(Phrase.of("seal.trust.none", file.toString()));
            }
        }
        return new Trust(anchors);
    }

    private static List<Anchor> read(Path file, byte[] content) throws KeyProblem, CertificateException {
        List<Pem> blocks = Pem.all(content);
        if (blocks.isEmpty()) {
            return List.of(certified(file, content));
        }
        List<Anchor> anchors = new ArrayList<>();
        for (Pem block : blocks) {
            anchors.add(
                    switch (block.label()) {
                        case Pem.CERTIFICATE -> certified(file, block.content().toArray());
                        case Pem.PUBLIC_KEY ->
                            new Anchor(
                                    file,
                                    KeyKind.read(block.content().toArray()).orElseThrow(IllegalArgumentException::new),
                                    Optional.empty());
                        default -> throw new KeyProblem(Phrase.of("seal.trust.label", file.toString(), block.label()));
                    });
        }
        return anchors;
    }

    private static Anchor certified(Path file, byte[] der) throws CertificateException {
        X509Certificate certificate = Chain.read(der);
        return new Anchor(file, certificate.getPublicKey(), Optional.of(certificate));
    }

    /** Whether a key is trusted: it was given itself, or its chain led to a given authority at that time. */
    Optional<Granted> of(PublicKey key, List<X509Certificate> chain, Instant at) {
        for (Anchor anchor : anchors) {
            if (Fingerprint.of(anchor.key()).equals(Fingerprint.of(key))) {
                return Optional.of(new Granted(anchor.file(), false));
            }
        }
        for (Anchor anchor : anchors) {
            boolean leads = !chain.isEmpty()
                    && anchor.certificate()
                            .filter(Chain::isAuthority)
                            .filter(authority -> Chain.leadsTo(authority, chain, at))
                            .isPresent();
            if (leads) {
                return Optional.of(new Granted(anchor.file(), true));
            }
        }
        return Optional.empty();
    }
}
