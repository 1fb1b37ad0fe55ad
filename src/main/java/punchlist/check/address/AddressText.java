package punchlist.check.address;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses and ranges as engineers and Windows Firewall write them: {@code 10.0.4.1}, {@code 10.0.4.0/24},
 * {@code 10.0.4.0/255.255.255.0}, {@code 10.0.4.10-10.0.4.20}, {@code fd00::/8}. Never asks a name server.
 */
public final class AddressText {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    private record Address(Span.Family family, BigInteger number) {}

    private AddressText() {}

    /** The addresses a text stands for; empty when it is neither address nor range. */
    public static Optional<AddressSet> parse(String text) {
        String plain = text.strip();
        int slash = plain.indexOf('/');
        int dash = plain.indexOf('-');
        if (slash >= 0) {
            return prefix(plain.substring(0, slash), plain.substring(slash + 1)).map(AddressSet::of);
        }
        if (dash >= 0) {
            return range(plain.substring(0, dash), plain.substring(dash + 1)).map(AddressSet::of);
        }
        return address(plain).map(a -> AddressSet.of(new Span(a.family, a.number, a.number)));
    }

    private static Optional<Span> prefix(String base, String mask) {
        return address(base)
                .flatMap(a -> length(a.family, mask.strip()).map(length -> Span.prefix(a.family, a.number, length)));
    }

    private static Optional<Integer> length(Span.Family family, String mask) {
        if (LENGTH.matcher(mask).matches()) {
            int length = Integer.parseInt(mask);
            return length <= family.bits() ? Optional.of(length) : Optional.empty();
        }
        return address(mask).filter(m -> m.family == family).flatMap(m -> leadingOnes(family, m.number));
    }

    private static Optional<Integer> leadingOnes(Span.Family family, BigInteger mask) {
        BigInteger hosts = Span.all(family).last().subtract(mask);
        boolean contiguous = hosts.and(hosts.add(BigInteger.ONE)).signum() == 0;
        return contiguous ? Optional.of(family.bits() - hosts.bitLength()) : Optional.empty();
    }

    private static Optional<Span> range(String from, String to) {
        Optional<Address> first = address(from);
        Optional<Address> last = address(to);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        boolean ordered =
                first.get().family == last.get().family && first.get().number.compareTo(last.get().number) <= 0;
        return ordered
                ? Optional.of(new Span(first.get().family, first.get().number, last.get().number))
                : Optional.empty();
    }

    private static Optional<Address> address(String text) {
        String plain = text.strip();
        int zone = plain.indexOf('%');
        String literal = zone < 0 ? plain : plain.substring(0, zone);
        if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.ofLiteral(literal);
            Span.Family family = address instanceof Inet4Address ? Span.Family.IPV4 : Span.Family.IPV6;
            return Optional.of(new Address(family, new BigInteger(1, address.getAddress())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String write(Span.Family family, BigInteger number) {
        byte[] raw = new byte[family.bits() / 8];
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, raw.length);
        System.arraycopy(bytes, bytes.length - length, raw, raw.length - length, length);
        try {
            return InetAddress.getByAddress(raw).getHostAddress().toLowerCase(Locale.ROOT);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + raw.length + " bytes", e);
        }
    }
}
