package punchlist.machine.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The system UUID in an SMBIOS table (structure type 1, offset 8; the first three fields little endian). */
final class SystemUuid {

    private static final int HEADER = 8; // of GetSystemFirmwareTable
    private static final int SYSTEM_INFORMATION = 1;
    private static final int UUID_AT = 8;
    private static final int UUID_SIZE = 16;

    /** Values of makers who never set one. */
    private static final Set<UUID> SHARED = Set.of(
            new UUID(0, 0),
            new UUID(-1, -1),
            UUID.fromString("03000200-0400-0500-0006-000700080009"),
            UUID.fromString("00020003-0004-0005-0006-000700080009"));

    private SystemUuid() {}

    /** The UUID of a table with its 8-byte header; empty when there is none that tells computers apart. */
    static Optional<UUID> in(byte[] table) {
        int at = HEADER;
        while (at + 4 <= table.length) {
            int length = Byte.toUnsignedInt(table[at + 1]);
            if (length < 4 || at + length > table.length) {
                return Optional.empty();
            }
            if (table[at] == SYSTEM_INFORMATION && length >= UUID_AT + UUID_SIZE) {
                return Optional.of(uuid(ByteBuffer.wrap(table, at + UUID_AT, UUID_SIZE)))
                        .filter(uuid -> !SHARED.contains(uuid));
            }
            at = behindTexts(table, at + length);
        }
        return Optional.empty();
    }

    private static UUID uuid(ByteBuffer in) {
        in.order(ByteOrder.LITTLE_ENDIAN);
        long high = Integer.toUnsignedLong(in.getInt()) << 32 | (long) in.getChar() << 16 | in.getChar();
        return new UUID(high, in.order(ByteOrder.BIG_ENDIAN).getLong());
    }

    /** A structure's texts end with two NULs. */
    private static int behindTexts(byte[] table, int from) {
        int at = from;
        while (at + 1 < table.length && (table[at] != 0 || table[at + 1] != 0)) {
            at++;
        }
        return at + 2;
    }
}
