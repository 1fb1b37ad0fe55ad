package punchlist.check.uefi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers of boot entries in BootOrder, BootNext and BootCurrent: 16 bits each, little endian. */
public final class BootNumbers {

    /** The most entries of an order that are looked at. */
    public static final int MOST = 256;

    private BootNumbers() {}

    /** The numbers in these bytes, each once, in order; empty where the length fits no list of them, or is too long. */
    public static Optional<List<Integer>> parse(byte[] bytes) {
        if (bytes.length % Short.BYTES != 0 || bytes.length > MOST * Short.BYTES) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += Short.BYTES) {
            int number = (bytes[i] & 0xff) | ((bytes[i + 1] & 0xff) << Byte.SIZE);
            if (!numbers.contains(number)) {
                numbers.add(number);
            }
        }
        return Optional.of(List.copyOf(numbers));
    }

    /** The variable of an entry: "Boot" and four hexadecimal digits in upper case. */
    public static String variable(int number) {
        return String.format(Locale.ROOT, "Boot%04X", number);
    }
}
