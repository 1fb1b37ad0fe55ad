package punchlist.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.text.Phrase;

/**
 * How what looks from outside saw changed between two runs: what was seen of a port of an address from the same address.
 *
 * @param items what is not the same
 * @param same how many ports are
 */
public record LookDrift(List<Item> items, int same) {

    /** Copies the list. */
    public LookDrift {
        items = List.copyOf(items);
    }

    /** What became of what was seen. */
    public enum Kind {
        /** It answers now and did not then. */
        REACHED_NOW,
        /** It answered then and does not now. */
        NO_LONGER_REACHED,
        /** Seen otherwise, or meaning something else against the plan. */
        OTHERWISE,
        /** Looked at then, and not since. */
        NOT_AGAIN,
        /** Looked at now, and not then. */
        ONLY_NOW
    }

    /** A port of an address, seen from one address. */
    public record Item(Kind kind, Optional<Looks.Said> was, Optional<Looks.Said> is) {

        /** The look that tells of it: the later one. */
        public Looks.Said said() {
            return is.or(() -> was).orElseThrow();
        }

        /** Whether it contradicts the plan now and did not before. */
        public boolean isWorse() {
            return is.filter(Item::contradicts).isPresent()
                    && was.filter(Item::contradicts).isEmpty();
        }

        private static boolean contradicts(Looks.Said said) {
            return said.port().outcome().isContradiction();
        }
    }

    /** The looks that belong to a run: those made on the record as it stood from then to the next run. */
    public static List<Looks.Said> ofRun(RecordState state, Entry.Run run) {
        long from = state.runs().indexOf(run) == 0 ? 0 : line(state, run);
        long until = state.runs().stream()
                .dropWhile(one -> !one.equals(run))
                .skip(1)
                .findFirst()
                .map(next -> line(state, next))
                .orElse(Long.MAX_VALUE);
        return Looks.newest(Looks.of(state.lines()).stream().filter(told -> told.on() >= from && told.on() < until));
    }

    private static long line(RecordState state, Entry.Run run) {
        return state.lines().stream()
                .filter(line -> line.entry().equals(run))
                .map(Line::number)
                .findFirst()
                .orElse(0L);
    }

    /** The difference between what the looks of an earlier and those of a later run say. */
    public static LookDrift between(List<Looks.Said> before, List<Looks.Said> after) {
        Map<Looks.Place, Looks.Said> then = new LinkedHashMap<>();
        before.forEach(said -> then.put(said.place(), said));
        List<Item> items = new ArrayList<>();
        int same = 0;
        for (Looks.Said is : after) {
            Optional<Looks.Said> was = Optional.ofNullable(then.remove(is.place()));
            if (was.filter(earlier -> isSame(earlier, is)).isPresent()) {
                same++;
            } else {
                items.add(new Item(was.map(earlier -> kind(earlier, is)).orElse(Kind.ONLY_NOW), was, Optional.of(is)));
            }
        }
        then.values().forEach(was -> items.add(new Item(Kind.NOT_AGAIN, Optional.of(was), Optional.empty())));
        return new LookDrift(items, same);
    }

    private static boolean isSame(Looks.Said was, Looks.Said is) {
        return was.port().seen() == is.port().seen()
                && was.port().outcome() == is.port().outcome();
    }

    private static Kind kind(Looks.Said was, Looks.Said is) {
        boolean then = was.port().seen().isReached();
        boolean now = is.port().seen().isReached();
        return then == now ? Kind.OTHERWISE : now ? Kind.REACHED_NOW : Kind.NO_LONGER_REACHED;
    }

    /** What is not the same, in sentences: ports one by one, what only one side looked at by look and address. */
    public List<Phrase> said() {
        List<Phrase> all = new ArrayList<>();
        for (Item item : items) {
            item.was()
                    .flatMap(was -> item.is().map(is -> both(item.kind(), was, is)))
                    .ifPresent(all::add);
        }
        for (Kind kind : List.of(Kind.NOT_AGAIN, Kind.ONLY_NOW)) {
            Map<List<String>, List<Looks.Said>> together = items.stream()
                    .filter(item -> item.kind() == kind)
                    .map(Item::said)
                    .collect(Collectors.groupingBy(
                            said -> List.of(
                                    said.told().id(),
                                    said.target().from().orElse("-"),
                                    said.target().address()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            together.forEach((look, ports) -> all.add(Phrase.of(
                    kind == Kind.NOT_AGAIN ? "drift.look.notAgain" : "drift.look.onlyNow",
                    look.get(0),
                    look.get(1),
                    look.get(2),
                    ports.size(),
                    ports.stream().map(said -> said.port().shown()).collect(Collectors.joining(", ")))));
        }
        return all;
    }

    private static Phrase both(Kind kind, Looks.Said was, Looks.Said is) {
        String key =
                switch (kind) {
                    case REACHED_NOW -> "drift.look.reachedNow";
                    case NO_LONGER_REACHED -> "drift.look.noLonger";
                    case OTHERWISE, NOT_AGAIN, ONLY_NOW -> "drift.look.otherwise";
                };
        return Phrase.of(
                key,
                is.port().shown(),
                is.target().address(),
                is.target().from().orElse("-"),
                was.told().id(),
                seen(was),
                is.told().id(),
                seen(is));
    }

    private static Phrase seen(Looks.Said said) {
        return Phrase.of(
                "drift.look.seen",
                Phrase.of("look.seen." + said.port().seen().key()),
                Phrase.of("look.outcome." + said.port().outcome().key()));
    }
}
