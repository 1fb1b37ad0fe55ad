package punchlist.check.smbios;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.UUID;
import punchlist.check.smbios.Smbios.Structure;

/**
 * Type 1, System Information (DMTF DSP0134 7.2).
 *
 * @param maker who made the computer
 * @param model its product name
 * @param version its version
 * @param serial its serial number
 * @param uuid its UUID; empty where there is none, or only one that no computer can have (all zeros or all ones)
 * @param sku the maker's order number
 * @param family the family of models it belongs to
 */
public record SystemInfo(
        Optional<String> maker,
        Optional<String> model,
        Optional<String> version,
        Optional<String> serial,
        Optional<UUID> uuid,
        Optional<String> sku,
        Optional<String> family) {

    private static final int TYPE = 1;
    private static final int UUID_AT = 0x08;
    private static final int UUID_SIZE = 16;

    /** From this version of the specification on, the first three fields of the UUID are little endian. */
    private static final int LITTLE_ENDIAN_SINCE = 0x0206;

    private static final UUID UNSET = new UUID(0, 0);
    private static final UUID ALL_ONES = new UUID(-1, -1);

    /** The computer's record, where the table has one. */
    public static Optional<SystemInfo> in(Smbios smbios) {
        return smbios.first(TYPE).map(record -> of(record, smbios.version()));
    }

    private static SystemInfo of(Structure record, int version) {
        return new SystemInfo(
                record.text(0x04),
                record.text(0x05),
                record.text(0x06),
                record.text(0x07),
                uuid(record, version == 0 || version >= LITTLE_ENDIAN_SINCE),
                record.text(0x19),
                record.text(0x1A));
    }

    private static Optional<UUID> uuid(Structure record, boolean littleEndian) {
        if (record.formatted().size() < UUID_AT + UUID_SIZE) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(UUID_SIZE);
        record.formatted().subList(UUID_AT, UUID_AT + UUID_SIZE).forEach(bytes::put);
        bytes.flip().order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long high = Integer.toUnsignedLong(bytes.getInt()) << 32 | (long) bytes.getChar() << 16 | bytes.getChar();
        UUID uuid = new UUID(high, bytes.order(ByteOrder.BIG_ENDIAN).getLong());
        return Optional.of(uuid).filter(u -> !u.equals(UNSET) && !u.equals(ALL_ONES));
    }
}
