package punchlist.check.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of IPv4 and IPv6 addresses, kept as ordered spans that neither overlap nor touch. Immutable; equal sets are
 * equal.
 */
public final class AddressSet {

    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::family).thenComparing(Span::first);
    private static final AddressSet NONE = new AddressSet(List.of());

    private final List<Span> spans;

    private AddressSet(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    /** No address. */
    public static AddressSet none() {
        return NONE;
    }

    /** Every address of both families. */
    public static AddressSet any() {
        return of(Span.all(Span.Family.IPV4), Span.all(Span.Family.IPV6));
    }

    /** The addresses of these spans. */
    public static AddressSet of(Span... spans) {
        return of(List.of(spans));
    }

    /** The addresses of these spans. */
    public static AddressSet of(Collection<Span> spans) {
        List<Span> ordered = new ArrayList<>(spans);
        ordered.sort(ORDER);
        List<Span> merged = new ArrayList<>();
        ordered.forEach(span -> append(merged, span));
        return new AddressSet(merged);
    }

    private static void append(List<Span> merged, Span next) {
        if (merged.isEmpty() || !merged.getLast().touches(next)) {
            merged.add(next);
            return;
        }
        Span last = merged.removeLast();
        merged.add(new Span(last.family(), last.first(), last.last().max(next.last())));
    }

    /** These and those. */
    public AddressSet plus(AddressSet others) {
        if (isEmpty() || others.isEmpty()) {
            return isEmpty() ? others : this;
        }
        List<Span> merged = new ArrayList<>();
        int next = 0;
        for (Span span : spans) {
            while (next < others.spans.size() && ORDER.compare(others.spans.get(next), span) < 0) {
                append(merged, others.spans.get(next++));
            }
            append(merged, span);
        }
        others.spans.subList(next, others.spans.size()).forEach(span -> append(merged, span));
        return new AddressSet(merged);
    }

    /** These without those. */
    public AddressSet minus(AddressSet others) {
        List<Span> left = new ArrayList<>();
        int next = 0;
        for (Span span : spans) {
            next = firstNotBefore(span, others.spans, next);
            addWithout(left, span, others.spans, next);
        }
        return new AddressSet(left);
    }

    /** Few addresses without many are asked for often: the many are not all looked through. */
    private static int firstNotBefore(Span span, List<Span> all, int from) {
        int low = from;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).isBefore(span)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Adds what the cuts leave of a span; those before {@code from} do not touch it. */
    private static void addWithout(List<Span> left, Span span, List<Span> cuts, int from) {
        Optional<Span> rest = Optional.of(span);
        for (int i = from; i < cuts.size() && rest.isPresent() && !span.isBefore(cuts.get(i)); i++) {
            rest.get().below(cuts.get(i)).ifPresent(left::add);
            rest = rest.get().above(cuts.get(i));
        }
        rest.ifPresent(left::add);
    }

    /** Whether every one of those is among these. */
    public boolean containsAll(AddressSet others) {
        return others.minus(this).isEmpty();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Whether it holds every IPv4 or every IPv6 address. */
    public boolean isWide() {
        return Stream.of(Span.Family.values()).anyMatch(family -> spans.contains(Span.all(family)));
    }

    /** The spans in order. */
    public List<Span> spans() {
        return spans;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressSet set && spans.equals(set.spans);
    }

    @Override
    public int hashCode() {
        return spans.hashCode();
    }

    @Override
    public String toString() {
        return spans.stream().map(Span::toString).collect(Collectors.joining(", "));
    }
}
