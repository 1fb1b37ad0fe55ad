package punchlist.machine.files.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import punchlist.reading.Bytes;

/**
 * Where in a program those bytes stand that a signature leaves out, and its signatures
 * (learn.microsoft.com/windows/win32/debug/pe-format, "The Attribute Certificate Table").
 *
 * @param size the file's size
 * @param checksum where the checksum of four bytes stands
 * @param directory where the eight bytes stand that say where the table is; 0 where there is no room for them
 * @param table where the table begins; 0 when there is none
 * @param length how long it is said to be
 */
record PeLayout(long size, long checksum, long directory, long table, long length) {

    private static final int HEADERS = 4096;
    private static final int NEW_HEADER_AT = 0x3c;
    private static final int SIGNATURE = 0x4550; // PE\0\0
    private static final int OPTIONAL_HEADER = 24;
    private static final int PE32 = 0x10b;
    private static final int PE32_PLUS = 0x20b;
    private static final int CHECKSUM = 64;
    private static final int SECURITY = 4; // IMAGE_DIRECTORY_ENTRY_SECURITY
    private static final int ENTRY_HEAD = 8;
    private static final int PKCS_SIGNED_DATA = 2; // WIN_CERT_TYPE_PKCS_SIGNED_DATA
    private static final int LARGEST_TABLE = 1 << 20;
    private static final int MOST_ENTRIES = 16;

    /** The layout of a program; empty when the file is none. */
    static Optional<PeLayout> of(FileContent content) throws IOException {
        if (content.size() < NEW_HEADER_AT + 4) {
            return Optional.empty();
        }
        long at = ints(content.read(NEW_HEADER_AT, 4)).getInt() & 0xffff_ffffL;
        if (at > content.size() - OPTIONAL_HEADER - 2) {
            return Optional.empty();
        }
        ByteBuffer headers = ints(content.read(at, (int) Math.min(HEADERS, content.size() - at)));
        int magic = headers.getShort(OPTIONAL_HEADER) & 0xffff;
        int directories = magic == PE32 ? 96 : 112;
        int entry = OPTIONAL_HEADER + directories + SECURITY * 8;
        if (headers.getInt(0) != SIGNATURE
                || (magic != PE32 && magic != PE32_PLUS)
                || headers.limit() < OPTIONAL_HEADER + directories) {
            return Optional.empty();
        }
        boolean has = (headers.getInt(OPTIONAL_HEADER + directories - 4) & 0xffff_ffffL) > SECURITY
                && headers.limit() >= entry + 8;
        return Optional.of(new PeLayout(
                content.size(),
                at + OPTIONAL_HEADER + CHECKSUM,
                has ? at + entry : 0,
                has ? headers.getInt(entry) & 0xffff_ffffL : 0,
                has ? headers.getInt(entry + 4) & 0xffff_ffffL : 0));
    }

    private static ByteBuffer ints(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Where the table lies. */
    SignedFile.Table place() {
        if (table == 0 || length == 0) {
            return SignedFile.Table.NONE;
        }
        if (table <= directory || table + length > size) {
            return SignedFile.Table.BEYOND_END;
        }
        return table + length == size ? SignedFile.Table.AT_END : SignedFile.Table.NOT_AT_END;
    }

    /** The bytes that are signed, as pairs of where and how many; all of the file where there is no table. */
    List<long[]> signed() {
        long end = place() == SignedFile.Table.NONE || place() == SignedFile.Table.BEYOND_END ? size : table;
        List<long[]> parts = new ArrayList<>();
        parts.add(new long[] {0, checksum});
        if (directory == 0) {
            parts.add(new long[] {checksum + 4, end - checksum - 4});
        } else {
            parts.add(new long[] {checksum + 4, directory - checksum - 4});
            parts.add(new long[] {directory + 8, end - directory - 8});
        }
        if (end < size && place() == SignedFile.Table.NOT_AT_END) {
            parts.add(new long[] {table + length, size - table - length});
        }
        return parts;
    }

    /**
     * The signatures in the table.
     *
     * @param all PKCS#7
     * @param padding bytes beyond them that need not be there
     */
    record Entries(List<Bytes> all, long padding) {}

    Entries entries(FileContent content) throws IOException {
        SignedFile.Table place = place();
        if (place == SignedFile.Table.NONE || place == SignedFile.Table.BEYOND_END || length > LARGEST_TABLE) {
            return new Entries(List.of(), 0);
        }
        byte[] bytes = content.read(table, (int) length);
        ByteBuffer numbers = ints(bytes);
        List<Bytes> found = new ArrayList<>();
        long padding = 0;
        int at = 0;
        while (at + ENTRY_HEAD <= bytes.length && found.size() < MOST_ENTRIES) {
            int said = numbers.getInt(at);
            int type = numbers.getShort(at + 6) & 0xffff;
            if (said < ENTRY_HEAD || said > bytes.length - at) {
                break;
            }
            byte[] entry = Arrays.copyOfRange(bytes, at + ENTRY_HEAD, at + said);
            int own = Der.length(entry);
            if (type == PKCS_SIGNED_DATA && own > 0) {
                found.add(Bytes.of(Arrays.copyOf(entry, own)));
                padding += needless(entry, own);
            } else {
                padding += entry.length;
            }
            at += (said + 7) / 8 * 8;
        }
        return new Entries(found, padding + Math.max(0, bytes.length - at));
    }

    /** Up to seven zeros fill the entry up to a multiple of eight; anything else was put there by somebody. */
    private static long needless(byte[] entry, int own) {
        int rest = entry.length - own;
        for (int i = own; i < entry.length; i++) {
            if (entry[i] != 0) {
                return rest;
            }
        }
        return rest > 7 ? rest : 0;
    }
}
