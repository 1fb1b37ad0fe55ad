package punchlist.probe;

import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts one certificate, by its SHA-256, whatever its name, issuer or dates; those are judged elsewhere. */
final class PinnedCertificate extends X509ExtendedTrustManager {

    private final String confirmed;
    private final AtomicReference<@Nullable String> other = new AtomicReference<>();

    /**
     * Trusts the certificate with this SHA-256.
     *
     * @param sha256 hexadecimal, with or without colons and spaces
     * @throws ProbeStop when it is no SHA-256
     */
    PinnedCertificate(String sha256) throws ProbeStop {
        confirmed = sha256.replaceAll("[:\\s-]", "").toLowerCase(Locale.ROOT);
        if (!confirmed.matches("[0-9a-f]{64}")) {
            throw ProbeStop.failed("kepware.configApi.certificateSha256", "not 64 hexadecimal digits");
        }
    }

    /** The SHA-256 of another certificate that was shown instead. */
    Optional<String> other() {
        return Optional.ofNullable(other.get());
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        String shown = sha256(chain[0]);
        if (!shown.equals(confirmed)) {
            other.set(shown);
            throw new CertificateException("another certificate: SHA-256 " + shown);
        }
    }

    private static String sha256(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("not a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("not a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("not a server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
