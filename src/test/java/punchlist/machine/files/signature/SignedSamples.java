package punchlist.machine.files.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/** The signed programs of the tests, and what somebody may do to one. */
public final class SignedSamples {

    private static final int NEW_HEADER = 64;

    private SignedSamples() {}

    /** The bytes of one. */
    public static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(
                SignedSamples.class.getResourceAsStream("/punchlist/signature/" + name + ".exe"), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is read of one. */
    public static SignedFile file(String name) {
        return read(bytes(name));
    }

    /** What is read of these bytes. */
    public static SignedFile read(byte[] bytes) {
        try {
            return SignedFiles.read(FileContent.of(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With another byte in the code. */
    public static byte[] changedCode() {
        byte[] bytes = bytes("signed");
        bytes[600] ^= 1;
        return bytes;
    }

    /** With another checksum, which no signature covers. */
    public static byte[] changedChecksum() {
        byte[] bytes = bytes("signed");
        bytes[NEW_HEADER + 24 + 64] ^= 1;
        return bytes;
    }

    /** With another byte at the end of the signature's own number. */
    public static byte[] changedSignature() {
        byte[] bytes = bytes("signed");
        int last = bytes.length - 1;
        while (bytes[last] == 0) {
            last--;
        }
        bytes[last] ^= 1;
        return bytes;
    }

    /** With something behind it that nobody signed. */
    public static byte[] appended() {
        byte[] bytes = bytes("signed");
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 16);
        Arrays.fill(longer, bytes.length, longer.length, (byte) 'x');
        return longer;
    }

    /** With something behind it that the table of certificates is said to hold. */
    public static byte[] padded() {
        byte[] longer = appended();
        ByteBuffer numbers = ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN);
        int directory = NEW_HEADER + 24 + 144;
        int table = numbers.getInt(directory);
        numbers.putInt(directory + 4, longer.length - table);
        numbers.putInt(table, longer.length - table);
        return longer;
    }

    /** Without its end. */
    public static byte[] cutOff() {
        byte[] bytes = bytes("signed");
        return Arrays.copyOf(bytes, bytes.length - 100);
    }
}
