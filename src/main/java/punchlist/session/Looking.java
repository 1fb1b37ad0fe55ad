package punchlist.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.check.Check;
import punchlist.check.Finding;
import punchlist.check.Judged;
import punchlist.check.VerdictKind;
import punchlist.machine.Breaker;
import punchlist.machine.Deadline;
import punchlist.machine.Machine;
import punchlist.machine.Memo;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.remedy.BoundRemedy;
import punchlist.remedy.Proposal;
import punchlist.scope.Scope;

/** Looks at one machine with one scope: checks it and proposes what could be mended. Changes nothing. */
public final class Looking {

    /** How long one question may take. */
    public static final Duration LIMIT = Duration.ofSeconds(20);

    private final Product product;
    private final OpenMachine opened;
    private final Scope scope;

    /** Looks at this machine with this scope. */
    public Looking(Product product, OpenMachine opened, Scope scope) {
        this.product = product;
        this.opened = opened;
        this.scope = scope;
    }

    /** The scope looked with. */
    public Scope scope() {
        return scope;
    }

    /** One run over these controls; see {@link Checking#run}. */
    public CheckRun check(
            Collection<BoundControl> controls,
            Checking.Comparing comparing,
            Progress progress,
            BooleanSupplier cancelled) {
        return withMachine((machine, executor) ->
                new Checking(product.kinds(), executor).run(controls, machine, scope, comparing, progress, cancelled));
    }

    /** What could be done about each open finding of a run, by control. Controls without a remedy are left out. */
    public Map<ControlId, List<Proposal>> propose(CheckRun run) {
        return withMachine((machine, executor) -> propose(run, machine));
    }

    /** Asks without judging; what is needed may depend on what is known so far, a few rounds long. */
    public Readings ask(Function<Readings, List<Question<?>>> needs) {
        return withMachine((machine, executor) -> asked(needs, Readings.none(), machine));
    }

    private Map<ControlId, List<Proposal>> propose(CheckRun run, Machine machine) {
        Map<ControlId, List<Proposal>> all = new LinkedHashMap<>();
        for (Judged judged : run.judged()) {
            BoundRemedy<?> remedy = product.remedies().get(judged.control().id());
            if (remedy != null) {
                all.put(
                        judged.control().id(),
                        propose(remedy, judged, asked(known -> remedy.needs(scope, known), run.readings(), machine)));
            }
        }
        return all;
    }

    private List<Proposal> propose(BoundRemedy<?> remedy, Judged judged, Readings known) {
        List<Proposal> proposals = new ArrayList<>();
        for (Finding finding : judged.findings()) {
            VerdictKind verdict = finding.verdict().kind();
            if (verdict == VerdictKind.FAIL || verdict == VerdictKind.ATTENTION) {
                Proposal proposal = remedy.propose(finding, scope, known);
                if (!samePlan(proposals, proposal)) {
                    proposals.add(proposal);
                }
            }
        }
        return proposals;
    }

    private static boolean samePlan(List<Proposal> proposals, Proposal proposal) {
        return proposals.stream()
                .anyMatch(p -> p instanceof Proposal.Mend(var mine)
                        && proposal instanceof Proposal.Mend(var other)
                        && mine.inOrder().equals(other.inOrder()));
    }

    private static Readings asked(Function<Readings, List<Question<?>>> needs, Readings readings, Machine machine) {
        Readings known = readings;
        for (int round = 0; round < Check.ROUNDS; round++) {
            List<Reading<?>> more = new ArrayList<>();
            for (Question<?> question : needs.apply(known)) {
                if (!known.has(question)) {
                    more.add(machine.ask(question));
                }
            }
            known = known.with(more);
        }
        return known;
    }

    private interface Use<R> {
        R with(Machine machine, Executor executor);
    }

    private <R> R withMachine(Use<R> use) {
        if (opened.isRecorded()) {
            return use.with(new Memo(opened.network().apply(scope)), Runnable::run);
        }
        Function<Question<?>, String> source = this::source;
        try (Deadline deadline = new Deadline(opened.network().apply(scope), source, LIMIT);
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return use.with(new Memo(new Breaker(deadline, source)), executor);
        }
    }

    private String source(Question<?> question) {
        return sourceOf(question);
    }

    private <T> String sourceOf(Question<T> question) {
        QuestionKind<Question<T>, T> kind = product.kinds().of(question);
        return kind.source().apply(question);
    }
}
