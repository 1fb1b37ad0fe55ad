package punchlist.machine.windows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * IP addresses as people write them: IPv6 in the short form of RFC 5952, without scope id; an IPv4 address in IPv6 dress
 * (a socket for both bound to 127.0.0.1) as the IPv4 address it stands for.
 */
final class IpText {

    private static final int IPV4_SIZE = 4;
    private static final int GROUPS = 8;
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private IpText() {}

    /** The text of 4 or 16 bytes in network order. */
    static String of(byte[] address) {
        if (address.length == IPV4_SIZE) {
            return four(address);
        }
        return isMapped(address) ? four(Arrays.copyOfRange(address, MAPPED.length, address.length)) : six(address);
    }

    private static boolean isMapped(byte[] address) {
        return Arrays.equals(MAPPED, 0, MAPPED.length, address, 0, MAPPED.length);
    }

    private static String four(byte[] address) {
        List<String> parts = new ArrayList<>();
        for (byte part : address) {
            parts.add(Integer.toString(Byte.toUnsignedInt(part)));
        }
        return String.join(".", parts);
    }

    private static String six(byte[] address) {
        List<String> groups = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(address);
        for (int i = 0; i < GROUPS; i++) {
            groups.add(Integer.toHexString(in.getChar()));
        }
        int length = longestZeros(groups);
        if (length < 2) {
            return String.join(":", groups);
        }
        int from = firstZeros(groups, length);
        return String.join(":", groups.subList(0, from)) + "::"
                + String.join(":", groups.subList(from + length, GROUPS));
    }

    private static int longestZeros(List<String> groups) {
        int longest = 0;
        int run = 0;
        for (String group : groups) {
            run = group.equals("0") ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static int firstZeros(List<String> groups, int length) {
        int from = 0;
        while (!groups.subList(from, from + length).stream().allMatch("0"::equals)) {
            from++;
        }
        return from;
    }
}
