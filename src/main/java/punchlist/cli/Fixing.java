package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.check.VerdictKind;
import punchlist.machine.Outcome;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.report.RescueCard;
import punchlist.scope.Scope;
import punchlist.session.CheckRun;
import punchlist.session.Checking;
import punchlist.session.Commissioning;
import punchlist.session.Looking;
import punchlist.session.OpenMachine;
import punchlist.session.Progress;
import punchlist.session.changes.ApplyReport;
import punchlist.session.changes.Applying;
import punchlist.session.guard.Guarding;
import punchlist.text.Phrase;

/** Plans, confirms, applies and looks again, as {@code fix} and {@code resume --finish} do. */
record Fixing(Desk desk, Format format, boolean yes, List<Hazard> accepted) {

    /** Only shows what would be done. */
    int dryRun(OpenMachine opened, Looking looking, List<BoundControl> selected) {
        FixPlan plan = planned(looking, look(looking, selected), /* onlyShown= */ true);
        new FixView(desk, opened, format).planned(plan);
        return plan.left().isEmpty() ? 0 : 1;
    }

    /**
     * Refuses this computer where its scope does not allow changes.
     *
     * @throws Usage with what has to be said first
     */
    static void mustBeAllowed(OpenMachine opened, Scope scope) {
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

    /** Mends these controls. */
    int fix(Commissioning session, List<BoundControl> selected) throws IOException {
        Looking looking = session.looking();
        FixPlan plan = planned(looking, look(looking, selected), /* onlyShown= */ false);
        FixView view = new FixView(desk, session.machine(), format);
        if (plan.plans().isEmpty()) {
            view.nothingToApply(plan);
            return plan.left().isEmpty() ? 0 : 1;
        }
        if (!yes && !Confirmation.given(desk.out(), view, plan)) {
            return Task.ERROR;
        }
        Path card = new RescueCard(desk.out().texts(), desk.product().kinds())
                .save(session.machine().id(), session.file(), plan.plans());
        desk.out().say("cli.fix.rescue", card.toString());
        ApplyReport report = session.apply(plan.plans(), asked(session));
        CheckRun after = again(session, selected, report.ids());
        Set<ControlId> waits = report.applied().stream()
                .filter(applied -> applied.outcome() instanceof Outcome.Waiting)
                .map(applied -> applied.plan().mends().control())
                .collect(Collectors.toSet());
        boolean waiting = !waits.isEmpty();
        boolean mended = plan.left().isEmpty()
                && report.isWhole()
                && after.judged().stream()
                        .noneMatch(j -> j.verdict().isOpen()
                                && !waits.contains(j.control().id()));
        view.applied(plan, report, after, mended, waiting);
        return mended ? 0 : 1;
    }

    /** Looks again, and records it, at all controls that rest on what was changed; told are those that were asked for. */
    private static CheckRun again(Commissioning session, List<BoundControl> selected, List<String> changes)
            throws IOException {
        Set<BoundControl> concerned = new LinkedHashSet<>(selected);
        concerned.addAll(session.controlsOf(changes));
        return session.recheck(concerned, changes)
                .only(selected.stream().map(bound -> bound.control().id()).toList());
    }

    /** Whoever is still connected says so by another command: this one may have lost its console by then. */
    private Applying.Asked asked(Commissioning session) {
        return new Applying.Asked(
                System.getProperty("user.name", "unknown"), one -> {}, () -> false, guard -> desk.out()
                        .say("cli.fix.guarded", guard.task(), session.file().toString(), Guarding.USUAL.toSeconds()));
    }

    private static CheckRun look(Looking looking, List<BoundControl> selected) {
        return looking.check(selected, Checking.Comparing.NOTHING, Progress.NONE, () -> false);
    }

    private FixPlan planned(Looking looking, CheckRun run, boolean onlyShown) {
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
                    case Proposal.Mend(Plan plan) -> take(plan, onlyShown, plans, left);
                    case Proposal.NotFixable(Phrase because) -> left.add(new FixPlan.Left(id, because));
                    case Proposal.AlreadyRight right -> left.add(new FixPlan.Left(id, Phrase.of("cli.fix.otherCause")));
                }
            }
        }
        return new FixPlan(plans, left, run.readings());
    }

    private void take(Plan plan, boolean onlyShown, List<Plan> plans, List<FixPlan.Left> left) {
        Set<String> missing = new TreeSet<>();
        plan.hazards().stream().filter(h -> !accepted.contains(h)).forEach(h -> missing.add(h.name()));
        if (!missing.isEmpty() && !onlyShown) {
            left.add(new FixPlan.Left(plan.mends().control(), Phrase.of("cli.fix.hazard", String.join(", ", missing))));
        } else if (plans.stream().noneMatch(p -> p.inOrder().equals(plan.inOrder()))) {
            plans.add(plan);
        }
    }
}
