package punchlist.machine.files.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When somebody other than the signer says a signature was made (RFC 3161; PKCS#9 counter signature).
 *
 * @param at the time said
 * @param authority whose certificate vouches for the time
 */
public record TimeStamp(Instant at, Signer authority) {

    private static final String RFC3161 = "1.3.6.1.4.1.311.3.3.1";
    private static final String RFC3161_CMS = "1.2.840.113549.1.9.16.2.14";
    private static final String COUNTER_SIGNATURE = "1.2.840.113549.1.9.6";
    private static final String SIGNING_TIME = "1.2.840.113549.1.9.5";
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final int UTC_TIME = 0x17;
    private static final Pattern TIME =
            Pattern.compile("(\\d{2}|\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(?:\\.\\d{1,9})?Z");

    /**
     * The time stamp of a signature, where it has one that was made over it, with a certificate for time stamps that was
     * valid then.
     */
    static Optional<TimeStamp> of(Pkcs7Signer signer, Certificates beside) {
        for (String oid : List.of(RFC3161, RFC3161_CMS)) {
            for (Der token : Pkcs7Signer.values(signer.unsigned(), oid)) {
                Optional<TimeStamp> stamp = token(signer, token, beside);
                if (stamp.isPresent()) {
                    return stamp;
                }
            }
        }
        for (Der counter : Pkcs7Signer.values(signer.unsigned(), COUNTER_SIGNATURE)) {
            Optional<TimeStamp> stamp = counter(signer, Pkcs7Signer.parse(counter), beside);
            if (stamp.isPresent()) {
                return stamp;
            }
        }
        return Optional.empty();
    }

    private static Optional<TimeStamp> token(Pkcs7Signer signer, Der token, Certificates beside) {
        Pkcs7 signed = Pkcs7.parse(token);
        if (signed.content().isEmpty() || signed.signers().isEmpty()) {
            return Optional.empty();
        }
        byte[] content = signed.content().get().must(Der.OCTETS).content();
        Der info = Der.of(content).must(Der.SEQUENCE);
        Der imprint = info.child(2).must(Der.SEQUENCE);
        Optional<String> digest = Algorithms.digest(imprint.child(0));
        if (digest.isEmpty()
                || !Arrays.equals(
                        imprint.child(1).content(),
                        digested(digest.get(), signer.signature().toArray()))) {
            return Optional.empty();
        }
        Certificates known = Certificates.of(signed.certificates()).and(beside);
        return stamp(signed.signers().getFirst(), content, known, time(info.child(4)));
    }

    private static Optional<TimeStamp> counter(Pkcs7Signer signer, Pkcs7Signer counter, Certificates beside) {
        return Pkcs7Signer.attribute(counter.signed(), SIGNING_TIME)
                .flatMap(at -> stamp(counter, signer.signature().toArray(), beside, time(at)));
    }

    private static Optional<TimeStamp> stamp(Pkcs7Signer by, byte[] over, Certificates known, Optional<Instant> at) {
        return known.of(by)
                .filter(certificate -> by.signed(over, certificate) && mayStamp(certificate))
                .map(certificate -> new Signer(certificate, known.chain(certificate)))
                .flatMap(authority -> at.filter(authority::wasValidAt).map(time -> new TimeStamp(time, authority)));
    }

    private static boolean mayStamp(X509Certificate certificate) {
        try {
            List<String> uses = certificate.getExtendedKeyUsage();
            return uses != null && uses.contains(TIME_STAMPING);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static byte[] digested(String name, byte[] bytes) {
        try {
            return Algorithms.digest(name, bytes);
        } catch (GeneralSecurityException e) {
            return new byte[0];
        }
    }

    private static Optional<Instant> time(Der value) {
        Matcher matcher = TIME.matcher(value.ascii());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (value.tag() == UTC_TIME) {
            year += year < 50 ? 2000 : 1900;
        }
        try {
            return Optional.of(LocalDateTime.of(
                            year,
                            part(matcher, 2),
                            part(matcher, 3),
                            part(matcher, 4),
                            part(matcher, 5),
                            part(matcher, 6))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
