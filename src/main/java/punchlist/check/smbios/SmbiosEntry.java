package punchlist.check.smbios;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the table of structures in the forms in which SMBIOS data is handed on. */
final class SmbiosEntry {

    private static final int WINDOWS_HEADER = 8;
    private static final int DUMPED_TABLE = 0x20;

    private SmbiosEntry() {}

    static byte[] table(byte[] bytes) {
        if (startsWith(bytes, "_SM_") && bytes.length > 0x1f) {
            return dumped(
                    bytes,
                    Integer.toUnsignedLong(number(bytes).getInt(0x18)),
                    number(bytes).getShort(0x16) & 0xffff);
        }
        if (startsWith(bytes, "_SM3_") && bytes.length > 0x17) {
            return dumped(
                    bytes,
                    number(bytes).getLong(0x10),
                    Integer.toUnsignedLong(number(bytes).getInt(0x0c)));
        }
        if (startsWith(bytes, "_DMI_") && bytes.length > 0x0f) {
            return dumped(
                    bytes,
                    Integer.toUnsignedLong(number(bytes).getInt(0x08)),
                    number(bytes).getShort(0x06) & 0xffff);
        }
        if (hasWindowsHeader(bytes)) {
            long length = Integer.toUnsignedLong(number(bytes).getInt(4));
            return cut(bytes, WINDOWS_HEADER, length);
        }
        return bytes;
    }

    /** Version of the specification, major times 256 plus minor; 0 where the form does not tell. */
    static int version(byte[] bytes) {
        if (startsWith(bytes, "_SM_") && bytes.length > 0x1f) {
            return version(bytes, 0x06);
        }
        if (startsWith(bytes, "_SM3_") && bytes.length > 0x17) {
            return version(bytes, 0x07);
        }
        return !startsWith(bytes, "_DMI_") && hasWindowsHeader(bytes) ? version(bytes, 1) : 0;
    }

    private static int version(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << Byte.SIZE) | (bytes[at + 1] & 0xff);
    }

    private static byte[] dumped(byte[] bytes, long address, long length) {
        boolean inside = address >= 0x10 && address < bytes.length;
        return cut(bytes, inside ? (int) address : DUMPED_TABLE, length);
    }

    private static byte[] cut(byte[] bytes, int from, long length) {
        if (from >= bytes.length) {
            return new byte[0];
        }
        long to = length == 0 ? bytes.length : Math.min(bytes.length, from + length);
        return Arrays.copyOfRange(bytes, from, (int) to);
    }

    /** Used20 (0 or 1), major version 2 to 9, and a length that fits: a bare table starts with type 0 and its length. */
    private static boolean hasWindowsHeader(byte[] bytes) {
        if (bytes.length < WINDOWS_HEADER) {
            return false;
        }
        int major = bytes[1];
        long length = Integer.toUnsignedLong(number(bytes).getInt(4));
        return (bytes[0] == 0 || bytes[0] == 1) && (major == 2 || major == 3) && length <= bytes.length;
    }

    private static boolean startsWith(byte[] bytes, String anchor) {
        byte[] wanted = anchor.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static ByteBuffer number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
