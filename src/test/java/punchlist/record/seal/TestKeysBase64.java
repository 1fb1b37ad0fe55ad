package punchlist.record.seal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Parts of seals as a forger would write them. */
final class TestKeysBase64 {

    private TestKeysBase64() {}

    static String of(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String signed(TestKeys keys, byte[] content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(KeyKind.RSA.sign(keys.pair().getPrivate(), content));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
