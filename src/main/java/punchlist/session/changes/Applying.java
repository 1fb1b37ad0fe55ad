package punchlist.session.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.machine.Service;
import punchlist.machine.ServiceRun;
import punchlist.reading.Answer;
import punchlist.record.Books;
import punchlist.record.Entry;
import punchlist.remedy.Plan;
import punchlist.session.guard.Guard;
import punchlist.text.Phrase;

/**
 * Applies confirmed plans: group by group in the order of design section 3.2, one change at a time, a look at the
 * server's health after each group. Whatever goes otherwise than wanted stops the rest.
 */
public final class Applying {

    private final UnderGuard making;
    private final Books books;
    private final HealthWatch health;
    private final List<Applied> applied = new ArrayList<>();
    private final List<Entry.Health> looks = new ArrayList<>();

    private Applying(UnderGuard making, Books books, HealthWatch health) {
        this.making = making;
        this.books = books;
        this.health = health;
    }

    /**
     * Who takes part.
     *
     * @param by who has confirmed
     * @param heard hears of each change as it ends
     * @param stopped may stop the rest
     * @param guarded hears of each guard as it is set, and sees to it that somebody confirms in time
     */
    public record Asked(String by, Consumer<Applied> heard, BooleanSupplier stopped, Consumer<Guard> guarded) {

        /** Nobody confirms what is under guard. */
        public Asked(String by, Consumer<Applied> heard, BooleanSupplier stopped) {
            this(by, heard, stopped, guard -> {});
        }

        /** Nobody listens and nobody stops. */
        public static Asked quietly(String by) {
            return new Asked(by, one -> {}, () -> false);
        }
    }

    /**
     * Applies plans.
     *
     * @throws IOException when books could not be written: nothing further was touched
     */
    public static ApplyReport apply(UnderGuard making, Books books, HealthWatch health, List<Plan> plans, Asked asked)
            throws IOException {
        return new Applying(making, books, health).all(Planned.inOrder(plans), asked);
    }

    private ApplyReport all(List<Planned> planned, Asked asked) throws IOException {
        Optional<Phrase> stop = Optional.empty();
        int next = 0;
        while (next < planned.size() && stop.isEmpty()) {
            int tried = applied.size();
            stop = asked.stopped().getAsBoolean()
                    ? Optional.of(Phrase.of("apply.stopped.asked"))
                    : one(planned.subList(next, planned.size()), asked);
            next += applied.size() - tried;
            boolean groupEnds = next == planned.size()
                    || planned.get(next).group()
                            != planned.get(Math.max(next - 1, 0)).group();
            if (groupEnds && next > 0 && stop.isEmpty()) {
                stop = look(planned.get(next - 1));
            }
        }
        return new ApplyReport(applied, planned.subList(next, planned.size()), stop, looks);
    }

    private Optional<Phrase> one(List<Planned> ahead, Asked asked) throws IOException {
        Optional<Phrase> refused = making.secure(ahead, asked);
        if (refused.isPresent()) {
            return refused;
        }
        Optional<Applied> made = making.make(ahead.getFirst(), asked.by());
        if (made.isEmpty()) {
            return Optional.of(Phrase.of("apply.stopped.guard"));
        }
        Applied one = made.get();
        applied.add(one);
        asked.heard().accept(one);
        return one.outcome().stands() ? Optional.empty() : Optional.of(Phrase.of("apply.stopped.change", one.id()));
    }

    private Set<String> switchedOff() {
        return applied.stream()
                .map(Applied::change)
                .filter(change ->
                        change.after() instanceof Answer.Known<?>(Object after) && after == Service.State.STOPPED)
                .flatMap(change -> change.at() instanceof ServiceRun(String name) ? Stream.of(name) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private Optional<Phrase> look(Planned last) throws IOException {
        Entry.Health seen = health.after(last.group(), switchedOff());
        books.append(seen);
        looks.add(seen);
        List<String> lost = seen.lost().stream()
                .filter(Entry.Loss::stops)
                .map(Entry.Loss::what)
                .toList();
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of("apply.stopped.health", String.join(", ", lost)));
    }
}
