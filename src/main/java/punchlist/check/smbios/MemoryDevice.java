package punchlist.check.smbios;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import punchlist.check.smbios.Smbios.Structure;

/**
 * Type 17, Memory Device (DMTF DSP0134 7.18): a place for a module, filled or not.
 *
 * @param size of the module in KiB; 0 for an empty place, empty where the firmware does not know
 * @param locator how the board calls the place
 * @param bank how the board calls the bank
 * @param maker who made the module
 * @param serial its serial number
 * @param part its part number
 */
public record MemoryDevice(
        OptionalLong size,
        Optional<String> locator,
        Optional<String> bank,
        Optional<String> maker,
        Optional<String> serial,
        Optional<String> part) {

    private static final int TYPE = 17;
    private static final int UNKNOWN = 0xFFFF;
    private static final int SEE_EXTENDED = 0x7FFF;
    private static final int IN_KIBIBYTES = 0x8000;
    private static final long MEBIBYTE = 1024;
    private static final long EXTENDED_SIZE = 0x7FFF_FFFFL;

    /** The computer's places for modules. */
    public static List<MemoryDevice> in(Smbios smbios) {
        return smbios.ofType(TYPE).stream()
                .map(record -> new MemoryDevice(
                        size(record),
                        record.text(0x10),
                        record.text(0x11),
                        record.text(0x17),
                        record.text(0x18),
                        record.text(0x1A)))
                .toList();
    }

    private static OptionalLong size(Structure record) {
        OptionalLong word = record.number(0x0C, Short.BYTES);
        if (word.isEmpty() || word.getAsLong() == UNKNOWN) {
            return OptionalLong.empty();
        }
        long size = word.getAsLong();
        if (size == SEE_EXTENDED) {
            OptionalLong extended = record.number(0x1C, Integer.BYTES);
            return extended.isPresent()
                    ? OptionalLong.of((extended.getAsLong() & EXTENDED_SIZE) * MEBIBYTE)
                    : OptionalLong.empty();
        }
        return OptionalLong.of((size & IN_KIBIBYTES) != 0 ? size & ~IN_KIBIBYTES : size * MEBIBYTE);
    }
}
