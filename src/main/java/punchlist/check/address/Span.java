package punchlist.check.address;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Addresses of one family from a first to a last one, both included.
 *
 * @param family IPv4 or IPv6
 * @param first the lowest address as number
 * @param last the highest address as number
 */
public record Span(Family family, BigInteger first, BigInteger last) {

    /** An address family with its width. */
    public enum Family {
        IPV4(32),
        IPV6(128);

        private final int bits;
        private final BigInteger highest;

        Family(int bits) {
            this.bits = bits;
            this.highest = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        }

        /** How many bits an address has. */
        public int bits() {
            return bits;
        }

        BigInteger highest() {
            return highest;
        }
    }

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException when they are out of the family's range or the wrong way round
     */
    public Span {
        if (first.signum() < 0 || last.compareTo(family.highest()) > 0 || first.compareTo(last) > 0) {
            throw new IllegalArgumentException("no span: " + first + " to " + last);
        }
    }

    /** Every address of a family. */
    public static Span all(Family family) {
        return new Span(family, BigInteger.ZERO, family.highest());
    }

    /** The addresses that share the first {@code length} bits with {@code address}. */
    static Span prefix(Family family, BigInteger address, int length) {
        BigInteger hosts = BigInteger.ONE.shiftLeft(family.bits() - length).subtract(BigInteger.ONE);
        BigInteger first = address.andNot(hosts);
        return new Span(family, first, first.or(hosts));
    }

    boolean touches(Span next) {
        return family == next.family && next.first.compareTo(last.add(BigInteger.ONE)) <= 0;
    }

    /** Whether it ends before the other begins; IPv6 follows IPv4. */
    boolean isBefore(Span other) {
        return family == other.family ? last.compareTo(other.first) < 0 : family.compareTo(other.family) < 0;
    }

    Optional<Span> below(Span cut) {
        return first.compareTo(cut.first) < 0
                ? Optional.of(new Span(family, first, last.min(cut.first.subtract(BigInteger.ONE))))
                : Optional.empty();
    }

    Optional<Span> above(Span cut) {
        return last.compareTo(cut.last) > 0
                ? Optional.of(new Span(family, first.max(cut.last.add(BigInteger.ONE)), last))
                : Optional.empty();
    }

    /** The span as people write it: one address, a prefix, or first-last. */
    @Override
    public String toString() {
        if (first.equals(last)) {
            return AddressText.write(family, first);
        }
        BigInteger size = last.subtract(first).add(BigInteger.ONE);
        int hostBits = size.bitLength() - 1;
        boolean aligned = first.signum() == 0 || first.getLowestSetBit() >= hostBits;
        if (aligned && size.bitCount() == 1) {
            return AddressText.write(family, first) + "/" + (family.bits() - hostBits);
        }
        return AddressText.write(family, first) + "-" + AddressText.write(family, last);
    }
}
