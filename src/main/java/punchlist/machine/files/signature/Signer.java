package punchlist.machine.files.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * Whose certificate signed, and what stands above it.
 *
 * @param certificate the signer's certificate
 * @param chain from it up, as far as the certificates lie beside the signature
 */
public record Signer(X509Certificate certificate, List<X509Certificate> chain) {

    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";

    /** Copies the list. */
    public Signer {
        chain = List.copyOf(chain);
    }

    /** The organisation of the subject (O), else empty. */
    public Optional<String> organisation() {
        return part("O");
    }

    /** The organisation, else the name, else the whole subject: for people to read. */
    public String shown() {
        return organisation()
                .or(() -> part("CN"))
                .orElseGet(() -> certificate.getSubjectX500Principal().getName());
    }

    /** Who the topmost certificate that lies there names as its issuer. */
    public String issuedUnder() {
        X500Principal top = chain.getLast().getIssuerX500Principal();
        return part(top, "CN").or(() -> part(top, "O")).orElseGet(top::getName);
    }

    private Optional<String> part(String name) {
        return part(certificate.getSubjectX500Principal(), name);
    }

    private static Optional<String> part(X500Principal subject, String name) {
        return new SubjectName(subject.getName(X500Principal.RFC1779), SubjectName.Quotes.ESCAPED).part(name);
    }

    /** Whether it vouches for itself. */
    public boolean isSelfSigned() {
        return chain.size() == 1 && certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** Whether the certificate may sign programs: it says so, or limits its use in no way. */
    public boolean maySignPrograms() {
        try {
            List<String> uses = certificate.getExtendedKeyUsage();
            return uses == null || uses.contains(CODE_SIGNING);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /** Whether its certificate was valid at a time. */
    public boolean wasValidAt(Instant time) {
        return !time.isBefore(certificate.getNotBefore().toInstant())
                && !time.isAfter(certificate.getNotAfter().toInstant());
    }

    /** The SHA-256 of its certificate, in hexadecimal. */
    public String thumbprint() {
        try {
            return HexFormat.of().formatHex(Algorithms.digest("SHA-256", certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            return "";
        }
    }
}
