package punchlist.check.firewall;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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

    private Cells(BigInteger[] cuts) {
        this.cuts = cuts;
    }

    static Cells of(Collection<AddressSet> sets) {
        BigInteger[] cuts = Stream.concat(
                        Stream.of(BigInteger.ZERO, AFTER_IPV4, END),
                        sets.stream()
                                .flatMap(set -> set.spans().stream())
                                .flatMap(span -> Stream.of(begin(span), end(span))))
                .sorted()
                .distinct()
                .toArray(BigInteger[]::new);
        return new Cells(cuts);
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

    /**
     * Cells one after the other.
     *
     * @param first the first
     * @param end the one after the last
     */
    record Range(int first, int end) {}

    /** The cells of a set, which was among those that made the cuts. */
    List<Range> ranges(AddressSet set) {
        return set.spans().stream()
                .map(span -> new Range(at(begin(span)), at(end(span))))
                .toList();
    }

    private int at(BigInteger cut) {
        return Arrays.binarySearch(cuts, cut);
    }

    /** A cover with a mark added to or taken from these cells. */
    Cover marked(Cover cover, List<Range> ranges, Cover.Mark mark, int by) {
        Cover changed = cover;
        for (Range range : ranges) {
            changed = changed.marked(range.first(), range.end(), mark, by);
        }
        return changed;
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
