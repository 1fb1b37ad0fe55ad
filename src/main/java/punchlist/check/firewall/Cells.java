package punchlist.check.firewall;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import punchlist.check.address.AddressSet;
import punchlist.check.address.Span;

/**
 * The addresses of both families cut where any of some sets begins or ends: within a cell all addresses fare alike. IPv6
 * follows IPv4 on one line.
 */
final class Cells {

    private static final BigInteger AFTER_IPV4 = BigInteger.ONE.shiftLeft(Span.Family.IPV4.bits());
    private static final BigInteger END = AFTER_IPV4.add(BigInteger.ONE.shiftLeft(Span.Family.IPV6.bits()));

    private final BigInteger[] cuts;

    /** By the very objects: they are asked for often, and comparing long sets would cost more than finding their cells. */
    private final IdentityHashMap<AddressSet, List<Range>> ranges;

    private Cells(BigInteger[] cuts, IdentityHashMap<AddressSet, List<Range>> ranges) {
        this.cuts = cuts;
        this.ranges = ranges;
    }

    static Cells of(Collection<AddressSet> sets) {
        Set<BigInteger> cuts = new HashSet<>(List.of(BigInteger.ZERO, AFTER_IPV4, END));
        IdentityHashMap<AddressSet, List<Range>> ranges = new IdentityHashMap<>();
        for (AddressSet set : sets) {
            if (ranges.put(set, List.of()) != null) {
                continue;
            }
            for (Span span : set.spans()) {
                cuts.add(begin(span));
                cuts.add(end(span));
            }
        }
        Cells cells = new Cells(cuts.stream().sorted().toArray(BigInteger[]::new), ranges);
        ranges.replaceAll((set, none) -> cells.cut(set));
        return cells;
    }

    private static BigInteger begin(Span span) {
        return span.family() == Span.Family.IPV4 ? span.first() : span.first().add(AFTER_IPV4);
    }

    private static BigInteger end(Span span) {
        BigInteger after = span.last().add(BigInteger.ONE);
        return span.family() == Span.Family.IPV4 ? after : after.add(AFTER_IPV4);
    }

    int count() {
        return cuts.length - 1;
    }

    /** Every cell. */
    List<Range> all() {
        return List.of(new Range(0, count()));
    }

    /**
     * Cells one after the other.
     *
     * @param first the first
     * @param end the one after the last
     */
    record Range(int first, int end) {}

    /** The cells of a set that was among those that made the cuts, as the same object. */
    List<Range> ranges(AddressSet set) {
        return ranges.getOrDefault(set, List.of());
    }

    private List<Range> cut(AddressSet set) {
        return set.spans().stream()
                .map(span -> new Range(at(begin(span)), at(end(span))))
                .toList();
    }

    private int at(BigInteger cut) {
        return Arrays.binarySearch(cuts, cut);
    }

    /** A cover with the mark of a rule added to (1) or taken from (-1) its addresses. */
    Cover marked(Cover cover, Digest.Part part, int by) {
        return cover.marked(ranges(part.addresses()), part.mark(), by);
    }

    /** The addresses that a cover lets in. */
    AddressSet addresses(Cover cover) {
        List<Integer> begins = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        cover.runs(begins::add, ends::add);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            add(spans, cuts[begins.get(i)], cuts[ends.get(i)]);
        }
        return AddressSet.of(spans);
    }

    private static void add(List<Span> spans, BigInteger begin, BigInteger end) {
        if (begin.compareTo(AFTER_IPV4) < 0) {
            spans.add(new Span(Span.Family.IPV4, begin, end.min(AFTER_IPV4).subtract(BigInteger.ONE)));
        }
        if (end.compareTo(AFTER_IPV4) > 0) {
            spans.add(new Span(
                    Span.Family.IPV6,
                    begin.max(AFTER_IPV4).subtract(AFTER_IPV4),
                    end.subtract(AFTER_IPV4).subtract(BigInteger.ONE)));
        }
    }
}
