package punchlist.record.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key with its chain, made when a test runs.
 *
 * @param chain its own certificate first
 */
public record TestKeys(KeyPair pair, List<X509Certificate> chain) {

    /** When the tests' clock stands. */
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** The password of every file. */
    public static final String PASSWORD = "Sw0rdfish ∆";

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    /** A key pair; RSA's size or the curve's name follow the colon. */
    public static KeyPair pair(String kind) {
        try {
            String[] parts = kind.split(":", -1);
            KeyPairGenerator generator = KeyPairGenerator.getInstance(parts[0]);
            if (parts[0].equals("EC")) {
                generator.initialize(new ECGenParameterSpec(parts[1]));
            } else if (parts.length > 1) {
                generator.initialize(Integer.parseInt(parts[1]));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** An authority of its own. */
    public static TestKeys authority(String name) {
        KeyPair pair = pair("EC:secp256r1");
        return new TestKeys(pair, List.of(certificate(name, pair, Optional.empty(), true, BEGIN, END, 0)));
    }

    /** A key with a certificate of its own. */
    public static TestKeys selfSigned(String kind, String name) {
        KeyPair pair = pair(kind);
        return new TestKeys(pair, List.of(certificate(name, pair, Optional.empty(), false, BEGIN, END, 0)));
    }

    /** A person's key. */
    public TestKeys issue(String name) {
        return issue(name, BEGIN, END, 0);
    }

    /** A person's key with a certificate of another time or key usage. */
    public TestKeys issue(String name, Instant begin, Instant end, int usage) {
        return issued(pair("RSA:2048"), name, false, begin, end, usage);
    }

    /** An authority below this one. */
    public TestKeys issueAuthority(String name) {
        return issued(pair("EC:secp384r1"), name, true, BEGIN, END, 0);
    }

    /** Another certificate for a key that exists. */
    public TestKeys issued(KeyPair pair, String name, boolean authority, Instant begin, Instant end, int usage) {
        X509Certificate own = certificate(name, pair, Optional.of(this), authority, begin, end, usage);
        return new TestKeys(pair, Stream.concat(Stream.of(own), chain.stream()).toList());
    }

    private static X509Certificate certificate(
            String name,
            KeyPair pair,
            Optional<TestKeys> issuer,
            boolean authority,
            Instant begin,
            Instant end,
            int use) {
        try {
            KeyPair signs = issuer.map(TestKeys::pair).orElse(pair);
            String algorithm =
                    switch (signs.getPrivate().getAlgorithm()) {
                        case "RSA" -> "SHA256withRSA";
                        case "EC" -> "SHA256withECDSA";
                        default ->
                            ((EdECPrivateKey) signs.getPrivate()).getParams().getName();
                    };
            X500Principal subject = new X500Principal(name);
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer.map(i -> i.own().getSubjectX500Principal()).orElse(subject),
                    new BigInteger(64, new java.security.SecureRandom()),
                    Date.from(begin),
                    Date.from(end),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (use != 0) {
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(use));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signs.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new AssertionError(e);
        }
    }

    /** Its own certificate. */
    public X509Certificate own() {
        return chain.getFirst();
    }

    /** The key to sign with, as a file would give it. */
    SigningKey signing() {
        try {
            return new SigningKey(Keeper.PERSON, pair.getPrivate(), pair.getPublic(), chain);
        } catch (KeyProblem e) {
            throw new AssertionError(e);
        }
    }

    /** A PKCS#12 file with this key. */
    public Path write(Path file) {
        return write(file, List.of(this));
    }

    /** A PKCS#12 file with several keys, named key0, key1, … */
    public static Path write(Path file, List<TestKeys> keys) {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < keys.size(); i++) {
                store.setKeyEntry(
                        "key" + i,
                        keys.get(i).pair().getPrivate(),
                        PASSWORD.toCharArray(),
                        keys.get(i).chain().toArray(Certificate[]::new));
            }
            store.store(out, PASSWORD.toCharArray());
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Its certificate as PEM. */
    public String certificatePem() {
        try {
            return Pem.write(Pem.CERTIFICATE, own().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Its public key as PEM. */
    public String publicPem() {
        return Pem.write(Pem.PUBLIC_KEY, pair.getPublic().getEncoded());
    }
}
