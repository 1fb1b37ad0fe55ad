package punchlist.machine.firewall;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One spelling for the ways in which Windows writes the same address of a rule; no arithmetic with addresses. */
final class AddressSpelling {

    private static final Pattern WITH_MASK = Pattern.compile("([0-9a-f:.]+)/([0-9a-f:.]+)");
    private static final Pattern WITH_END = Pattern.compile("([0-9a-f:.]+)-([0-9a-f:.]+)");
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    private AddressSpelling() {}

    /** {@code 10.0.4.1}, {@code 10.0.4.0/24} or {@code 10.0.4.1-10.0.4.9}; what is none of these stays as it is. */
    static String plain(String text) {
        Matcher masked = WITH_MASK.matcher(text);
        if (masked.matches()) {
            int length = length(masked.group(2));
            boolean whole = length == (masked.group(1).contains(":") ? IPV6_BITS : IPV4_BITS);
            String address = address(masked.group(1));
            return whole ? address : address + "/" + (length < 0 ? masked.group(2) : Integer.toString(length));
        }
        Matcher range = WITH_END.matcher(text);
        if (range.matches()) {
            String first = address(range.group(1));
            String last = address(range.group(2));
            return first.equals(last) ? first : first + "-" + last;
        }
        return address(text);
    }

    private static String address(String text) {
        return parsed(text).map(InetAddress::getHostAddress).orElse(text);
    }

    /** The length of a mask, or of its ones; negative where it is neither. */
    private static int length(String mask) {
        if (!mask.contains(".") && !mask.contains(":")) {
            return mask.length() <= 3 && mask.chars().allMatch(Character::isDigit) ? Integer.parseInt(mask) : -1;
        }
        return parsed(mask)
                .map(InetAddress::getAddress)
                .map(AddressSpelling::ones)
                .orElse(-1);
    }

    private static int ones(byte[] mask) {
        int ones = 0;
        boolean ended = false;
        for (int bit = 0; bit < mask.length * Byte.SIZE; bit++) {
            boolean set = (mask[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) == 1;
            if (set && ended) {
                return -1;
            }
            ended |= !set;
            ones += set ? 1 : 0;
        }
        return ones;
    }

    private static Optional<InetAddress> parsed(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
