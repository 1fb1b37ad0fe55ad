package punchlist.machine.hive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and texts in bytes, the low byte first, with their bounds kept. */
final class Little {

    private final byte[] bytes;

    Little(byte[] bytes) {
        this.bytes = bytes;
    }

    int size() {
        return bytes.length;
    }

    private void within(long at, long length) throws BadHive {
        if (at < 0 || length < 0 || at + length > bytes.length) {
            throw new BadHive("breaks off", Math.max(0, Math.min(at, bytes.length)));
        }
    }

    int u8(long at) throws BadHive {
        within(at, 1);
        return bytes[(int) at] & 0xFF;
    }

    int u16(long at) throws BadHive {
        within(at, 2);
        return (bytes[(int) at] & 0xFF) | ((bytes[(int) at + 1] & 0xFF) << 8);
    }

    int i32(long at) throws BadHive {
        return u16(at) | (u16(at + 2) << 16);
    }

    long u32(long at) throws BadHive {
        return Integer.toUnsignedLong(i32(at));
    }

    long i64(long at) throws BadHive {
        return u32(at) | (u32(at + 4) << 32);
    }

    byte[] copy(long at, long length) throws BadHive {
        within(at, length);
        return Arrays.copyOfRange(bytes, (int) at, (int) (at + length));
    }

    boolean says(long at, String letters) throws BadHive {
        within(at, letters.length());
        for (int i = 0; i < letters.length(); i++) {
            if (bytes[(int) at + i] != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A name, in one byte per character where it could be compressed. */
    String name(long at, int length, boolean compressed) throws BadHive {
        return new String(copy(at, length), compressed ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
    }
}
