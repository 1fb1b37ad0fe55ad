package punchlist.record.seal;

import java.security.PublicKey;
import java.util.Locale;
import punchlist.record.CanonicalJson;

/** What people compare keys by. */
public final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 of the key's SubjectPublicKeyInfo: 64 hexadecimal digits in groups of four. */
    public static String of(PublicKey key) {
        return grouped(CanonicalJson.sha256(key.getEncoded()));
    }

    /** A hash in groups of four, as it is printed. */
    public static String grouped(String hash) {
        return hash.toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
