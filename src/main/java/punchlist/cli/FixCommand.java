package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.check.VerdictKind;
import punchlist.machine.Outcome;
import punchlist.reading.Answer;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.scope.Scope;
import punchlist.session.Applied;
import punchlist.session.CheckRun;
import punchlist.session.Commissioning;
import punchlist.session.Looking;
import punchlist.session.OpenMachine;
import punchlist.session.Progress;
import punchlist.session.Viewing;
import punchlist.text.Phrase;

/** {@code punchlist fix}: plan, confirm, apply, look again. */
@Command(name = "fix")
final class FixCommand extends Task {

    @Parameters(arity = "1..*", paramLabel = "CONTROL")
    private List<String> controls = List.of();

    @Option(names = "--record", paramLabel = "FILE")
    private @Nullable Path record;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--accept-hazard", paramLabel = "NAME")
    private List<Hazard> accepted = List.of();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) throws IOException {
        List<BoundControl> selected = desk.select(List.of(), controls);
        OpenMachine opened = desk.machine();
        Optional<Path> file = Optional.ofNullable(record);
        if (!dryRun && file.isEmpty()) {
            throw new Usage("fix needs --record FILE, where intent and outcome are kept");
        }
        Viewing viewing = Viewing.of(desk.product(), opened, file, desk.givenScope());
        viewing.state().ifPresent(state -> Pending.say(desk.out(), state));
        if (dryRun || file.isEmpty()) {
            Looking looking = new Looking(desk.product(), opened, viewing.scope());
            return dryRun(desk, opened, planned(looking, look(looking, selected)));
        }
        mustBeAllowed(opened, viewing.scope());
        try (Commissioning session =
                Commissioning.open(desk.product(), opened, file.get(), desk.givenScope(), desk.clock())) {
            Looking looking = session.looking();
            return apply(desk, session, selected, planned(looking, look(looking, selected)));
        }
    }

    private static CheckRun look(Looking looking, List<BoundControl> selected) {
        return looking.check(selected, judged -> Answer.absent(), Progress.NONE, () -> false);
    }

    private FixPlan planned(Looking looking, CheckRun run) {
        Map<ControlId, List<Proposal>> proposals = looking.propose(run);
        List<Plan> plans = new ArrayList<>();
        List<FixPlan.Left> left = new ArrayList<>();
        for (var judged : run.judged()) {
            VerdictKind verdict = judged.verdict();
            ControlId id = judged.control().id();
            if (verdict == VerdictKind.PASS || verdict == VerdictKind.NOT_APPLICABLE) {
                continue;
            }
            List<Proposal> own = proposals.getOrDefault(id, List.of());
            if (own.isEmpty()) {
                left.add(new FixPlan.Left(
                        id, judged.worst().verdict().whyJudged().orElseGet(() -> Phrase.of("cli.fix.noRemedy"))));
            }
            for (Proposal proposal : own) {
                switch (proposal) {
                    case Proposal.Mend(Plan plan) -> take(plan, plans, left);
                    case Proposal.NotFixable(Phrase because) -> left.add(new FixPlan.Left(id, because));
                    case Proposal.AlreadyRight right -> left.add(new FixPlan.Left(id, Phrase.of("cli.fix.otherCause")));
                }
            }
        }
        return new FixPlan(plans, left);
    }

    private void take(Plan plan, List<Plan> plans, List<FixPlan.Left> left) {
        Set<String> missing = new TreeSet<>();
        plan.hazards().stream().filter(h -> !accepted.contains(h)).forEach(h -> missing.add(h.name()));
        if (!missing.isEmpty() && !dryRun) {
            left.add(new FixPlan.Left(plan.mends().control(), Phrase.of("cli.fix.hazard", String.join(", ", missing))));
        } else if (plans.stream().noneMatch(p -> p.inOrder().equals(plan.inOrder()))) {
            plans.add(plan);
        }
    }

    private static void mustBeAllowed(OpenMachine opened, Scope scope) {
        if (opened.isRecorded()) {
            return;
        }
        Desk.mustHaveRights();
        if (scope.mayBeRunning()) {
            throw new Usage("the scope does not say \"running\": false, so this server counts as controlling a running"
                    + " process and nothing is changed");
        }
        if (!scope.gate().map(Scope.Gate::isFilled).orElse(false)) {
            throw new Usage("the scope's gate (backup, console, by) is not filled in, so nothing is changed");
        }
    }

    private int dryRun(Desk desk, OpenMachine opened, FixPlan plan) {
        new FixView(desk, opened, format).planned(plan);
        return plan.left().isEmpty() ? 0 : 1;
    }

    private int apply(Desk desk, Commissioning session, List<BoundControl> selected, FixPlan plan) throws IOException {
        FixView view = new FixView(desk, session.machine(), format);
        if (plan.plans().isEmpty()) {
            view.nothingToApply(plan);
            return plan.left().isEmpty() ? 0 : 1;
        }
        if (!yes && !Confirmation.given(desk.out(), view, plan)) {
            return ERROR;
        }
        List<Applied> applied = session.apply(plan.plans(), System.getProperty("user.name", "unknown"), a -> {});
        CheckRun after =
                session.recheck(selected, applied.stream().map(Applied::id).toList());
        boolean mended = plan.left().isEmpty()
                && applied.size() == plan.changes()
                && applied.stream().allMatch(a -> a.outcome().stands())
                && after.judged().stream().noneMatch(j -> j.verdict().isOpen());
        boolean waiting = applied.stream().anyMatch(a -> a.outcome() instanceof Outcome.Waiting);
        view.applied(plan, applied, after, mended, waiting);
        return mended ? 0 : 1;
    }
}
