package punchlist.check.uefi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import punchlist.reading.Bytes;

/**
 * One node of a device path (UEFI specification 10.3).
 *
 * @param type hardware 1, ACPI 2, messaging 3, media 4, BIOS boot 5
 * @param subtype what it is within its type
 * @param data what follows the node's four bytes of header
 */
public record PathNode(int type, int subtype, Bytes data) {

    private static final UUID SHELL = UUID.fromString("7c04a583-9e3e-4f1c-ad65-e05268d0b4d1");
    private static final int MEDIA = 4;
    private static final int DISK_DATA = 38;
    private static final int SIGNATURE_AT = 20;
    private static final int SIGNATURE_KIND_AT = 37;
    private static final int GUID_SIZE = 16;

    /** The medium this node tells of; empty where it tells nothing. */
    Optional<Medium> medium() {
        return Optional.ofNullable(
                switch ((type << Byte.SIZE) | subtype) {
                    case 0x0305, 0x030F, 0x0310 -> Medium.USB;
                    case 0x0401 -> Medium.DISK;
                    case 0x0402 -> Medium.OPTICAL;
                    // Fibre Channel, InfiniBand, MAC, IPv4, IPv6, iSCSI, VLAN, Fibre Channel Ex, URI, Bluetooth, Wi-Fi,
                    // Bluetooth LE, DNS, NVMe over fabric
                    case 0x0303,
                            0x0309,
                            0x030B,
                            0x030C,
                            0x030D,
                            0x0313,
                            0x0314,
                            0x0315,
                            0x0318,
                            0x031B,
                            0x031C,
                            0x031E,
                            0x031F,
                            0x0322 -> Medium.NETWORK;
                    // ATAPI, SCSI, SATA, SAS Ex, NVMe, UFS
                    case 0x0301, 0x0302, 0x0312, 0x0316, 0x0317, 0x0319 -> Medium.DRIVE;
                    case 0x031A, 0x031D -> Medium.CARD;
                    case 0x0406 -> guid().filter(SHELL::equals).isPresent() ? Medium.SHELL : Medium.FIRMWARE;
                    case 0x0407 -> Medium.FIRMWARE;
                    case 0x0501 -> legacy();
                    default -> null;
                });
    }

    /** The device type of the BIOS Boot Specification. */
    private Medium legacy() {
        byte[] bytes = data.toArray();
        return switch (bytes.length < Short.BYTES ? 0 : bytes[0] & 0xff) {
            case 1 -> Medium.FLOPPY;
            case 2 -> Medium.DRIVE;
            case 3 -> Medium.OPTICAL;
            case 5 -> Medium.USB;
            case 6 -> Medium.NETWORK;
            default -> Medium.UNKNOWN;
        };
    }

    /** Whether it is an entry of legacy BIOS boot. */
    boolean isLegacy() {
        return type == 5;
    }

    /** The partition of a hard drive node, as "GPT 0d1c9a52-…" or "MBR 1f2e3d4c"; empty for another or short node. */
    Optional<String> partition() {
        byte[] bytes = data.toArray();
        if (type != MEDIA || subtype != 1 || bytes.length < DISK_DATA) {
            return Optional.empty();
        }
        return switch (bytes[SIGNATURE_KIND_AT]) {
            case 2 -> Optional.of("GPT " + guid(bytes, SIGNATURE_AT));
            case 1 -> Optional.of("MBR " + signature(bytes));
            default -> Optional.empty();
        };
    }

    private static String signature(byte[] bytes) {
        int number = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(SIGNATURE_AT);
        return HexFormat.of().toHexDigits(number);
    }

    /** The path of a file node. */
    Optional<String> file() {
        if (type != MEDIA || subtype != 4) {
            return Optional.empty();
        }
        String text = new String(data.toArray(), StandardCharsets.UTF_16LE);
        int end = text.indexOf(0);
        return Optional.of(end < 0 ? text : text.substring(0, end)).filter(t -> !t.isEmpty());
    }

    private Optional<UUID> guid() {
        byte[] bytes = data.toArray();
        return bytes.length < GUID_SIZE ? Optional.empty() : Optional.of(guid(bytes, 0));
    }

    private static UUID guid(byte[] bytes, int at) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, at, GUID_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        long high = Integer.toUnsignedLong(buffer.getInt()) << 32 | (long) buffer.getChar() << 16 | buffer.getChar();
        return new UUID(high, buffer.order(ByteOrder.BIG_ENDIAN).getLong());
    }
}
