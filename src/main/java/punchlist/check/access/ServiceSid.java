package punchlist.check.access;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import punchlist.machine.sddl.Trustee;

/** The SID of a service: S-1-5-80 and the SHA-1 of its key name, so that a virtual account needs no look-up. */
public final class ServiceSid {

    private ServiceSid() {}

    /** The SID of the service of this key name ({@code NT SERVICE\name}). */
    public static Trustee of(String service) {
        byte[] name = service.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer hash = ByteBuffer.wrap(sha1(name)).order(ByteOrder.LITTLE_ENDIAN);
        StringBuilder sid = new StringBuilder("S-1-5-80");
        while (hash.hasRemaining()) {
            sid.append('-').append(Integer.toUnsignedString(hash.getInt()));
        }
        return new Trustee(sid.toString());
    }

    private static byte[] sha1(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
