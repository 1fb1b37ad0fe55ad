package punchlist.check.uefi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A boot entry: the value of a Boot#### variable (UEFI specification 3.1.3, EFI_LOAD_OPTION).
 *
 * @param attributes its attribute bits
 * @param description how menus call it
 * @param path where it starts from
 * @param problem what was not understood of it
 */
public record LoadOption(long attributes, String description, DevicePath path, Optional<String> problem) {

    private static final int HEADER = 6;
    private static final int ACTIVE = 0x1;
    private static final int HIDDEN = 0x8;
    private static final int CATEGORY = 0x1F00;

    /** The entry in these bytes, as far as it was understood; never throws for their content. */
    public static LoadOption parse(byte[] bytes) {
        if (bytes.length < HEADER) {
            return broken(0, "", "it has " + bytes.length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long attributes = Integer.toUnsignedLong(buffer.getInt());
        int length = buffer.getShort() & 0xffff;
        int end = HEADER;
        while (end + 1 < bytes.length && (bytes[end] != 0 || bytes[end + 1] != 0)) {
            end += Character.BYTES;
        }
        String description = new String(bytes, HEADER, end - HEADER, StandardCharsets.UTF_16LE);
        int from = end + Character.BYTES;
        if (from > bytes.length) {
            return broken(attributes, description, "its name has no end");
        }
        DevicePath path = DevicePath.parse(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length)));
        Optional<String> problem = from + length > bytes.length
                ? Optional.of("its device path breaks off after " + (bytes.length - from) + " of " + length + " bytes")
                : path.problem();
        return new LoadOption(attributes, description, path, problem);
    }

    private static LoadOption broken(long attributes, String description, String problem) {
        return new LoadOption(attributes, description, DevicePath.parse(new byte[0]), Optional.of(problem));
    }

    /** Whether the firmware tries it by itself: active, and an entry to boot rather than a tool of the firmware. */
    public boolean isBootable() {
        return (attributes & ACTIVE) != 0 && (attributes & CATEGORY) == 0;
    }

    /** Whether menus leave it out; it can run all the same. */
    public boolean isHidden() {
        return (attributes & HIDDEN) != 0;
    }
}
