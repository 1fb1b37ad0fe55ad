package punchlist.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import punchlist.check.BoundControl;
import punchlist.check.Check;
import punchlist.check.DriftSummary;
import punchlist.check.Judged;
import punchlist.check.RunDrift;
import punchlist.machine.Machine;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/** The use case "check this server": asks what the controls need, in rounds and by source, and judges. */
public final class Checking {

    /** Answers what has changed since the record's last run, once everything else is judged. */
    public interface Comparing {
        /** Without a record there is no earlier run. */
        Comparing NOTHING = (judged, readings) -> Answer.absent();

        /** The drift of what was read and judged against the record. */
        Answer<DriftSummary> since(List<Judged> judged, Readings readings);
    }

    private final QuestionKinds kinds;
    private final Executor executor;

    /**
     * Checks with questions of these kinds.
     *
     * @param executor runs one task per source and round; a direct executor asks one after the other
     */
    public Checking(QuestionKinds kinds, Executor executor) {
        this.kinds = kinds;
        this.executor = executor;
    }

    /**
     * One run.
     *
     * @param cancelled asked between questions
     * @throws CancellationException when cancelled; nothing was changed and nothing is recorded
     */
    public CheckRun run(
            Collection<BoundControl> controls,
            Machine machine,
            Scope scope,
            Comparing comparing,
            Progress progress,
            BooleanSupplier cancelled) {
        Instant started = machine.now();
        Readings readings = ask(controls, machine, scope, progress, cancelled);
        Map<BoundControl, Judged> judged = new LinkedHashMap<>();
        controls.stream().filter(c -> !needsDrift(c, scope)).forEach(c -> judged.put(c, judge(c, scope, readings)));
        Readings all = withDrift(controls, machine, scope, comparing, readings, List.copyOf(judged.values()));
        controls.stream().filter(c -> needsDrift(c, scope)).forEach(c -> judged.put(c, judge(c, scope, all)));
        return new CheckRun(
                started, machine.now(), all, controls.stream().map(judged::get).toList());
    }

    private static Judged judge(BoundControl control, Scope scope, Readings readings) {
        return new Judged(control.control(), control.judge(scope, readings));
    }

    private static boolean needsDrift(BoundControl control, Scope scope) {
        return control.needs(scope, Readings.none()).contains(new RunDrift());
    }

    private static Readings withDrift(
            Collection<BoundControl> controls,
            Machine machine,
            Scope scope,
            Comparing comparing,
            Readings readings,
            List<Judged> judged) {
        if (controls.stream().noneMatch(c -> needsDrift(c, scope))) {
            return readings;
        }
        return readings.with(List.of(new Reading<>(
                new RunDrift(),
                "record",
                machine.now(),
                Duration.ZERO,
                Optional.empty(),
                comparing.since(judged, readings))));
    }

    private Readings ask(
            Collection<BoundControl> controls,
            Machine machine,
            Scope scope,
            Progress progress,
            BooleanSupplier cancelled) {
        Readings readings = Readings.none();
        AtomicInteger done = new AtomicInteger();
        for (int round = 0; round < Check.ROUNDS; round++) {
            Set<Question<?>> open = open(controls, scope, readings);
            if (open.isEmpty()) {
                break;
            }
            int total = done.get() + open.size();
            List<CompletableFuture<List<Reading<?>>>> asked = new ArrayList<>();
            for (List<Question<?>> batch : bySource(open).values()) {
                asked.add(CompletableFuture.supplyAsync(
                        () -> askAll(batch, machine, done, total, progress, cancelled), executor));
            }
            List<Reading<?>> found = new ArrayList<>();
            asked.forEach(a -> found.addAll(joined(a)));
            readings = readings.with(found);
        }
        return readings;
    }

    /** What was asked; what stopped it comes as it was thrown, a cancellation above all. */
    private static <T> T joined(CompletableFuture<T> asked) {
        try {
            return asked.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Set<Question<?>> open(Collection<BoundControl> controls, Scope scope, Readings soFar) {
        Set<Question<?>> open = new LinkedHashSet<>();
        for (BoundControl control : controls) {
            for (Question<?> question : control.needs(scope, soFar)) {
                if (!soFar.has(question) && !(question instanceof RunDrift)) {
                    open.add(question);
                }
            }
        }
        return open;
    }

    private Map<String, List<Question<?>>> bySource(Set<Question<?>> questions) {
        Map<String, List<Question<?>>> bySource = new LinkedHashMap<>();
        questions.forEach(
                q -> bySource.computeIfAbsent(source(q), s -> new ArrayList<>()).add(q));
        return bySource;
    }

    private <T> String source(Question<T> question) {
        QuestionKind<Question<T>, T> kind = kinds.of(question);
        return kind.source().apply(question);
    }

    private List<Reading<?>> askAll(
            List<Question<?>> batch,
            Machine machine,
            AtomicInteger done,
            int total,
            Progress progress,
            BooleanSupplier cancelled) {
        List<Reading<?>> found = new ArrayList<>();
        for (Question<?> question : batch) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("the check was cancelled");
            }
            found.add(machine.ask(question));
            progress.answered(done.incrementAndGet(), total, kinds.of(question).section());
        }
        return found;
    }
}
