package punchlist.remedy.desktop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.check.desktop.ShutdownPrevented;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Sid;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.remedy.SetRegistry;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Keeps an operator from shutting the computer down (IGSS-OS-4): out of the Start menu by the account's own local policy,
 * out of the log-on screen, and the user right taken from operators only. What stays is said with who has to do what.
 */
public final class PreventShutdown implements Remedy<UserPolicy> {

    private static final SetRegistry.Parameter SCREEN = new SetRegistry.Parameter(
            ShutdownPrevented.AT_SCREEN, 0, Effective.NEXT_LOGON, "remedy.shutdown.screen", false, Set.of());

    private final SetUserPolicy menu = new SetUserPolicy();
    private final SetRegistry registry = new SetRegistry();

    /** Under this name in the catalogue. */
    public static RemedyKind<UserPolicy> kind() {
        return new RemedyKind<>("prevent-shutdown", UserPolicy::of, new PreventShutdown());
    }

    @Override
    public List<Question<?>> needs(UserPolicy policy, Scope scope, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>(registry.needs(SCREEN, scope, soFar));
        all.addAll(menu.needs(policy, scope, soFar));
        all.addAll(RightTaken.questions(scope, soFar));
        return List.copyOf(all);
    }

    @Override
    public Proposal propose(UserPolicy policy, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        if (finding.subject().equals(ShutdownPrevented.AT_THE_SCREEN)) {
            return registry.propose(SCREEN, finding, scope, readings);
        }
        Optional<Sid> account = WhoMay.account(finding.subject());
        boolean hidden = account.filter(sid -> ShutdownPrevented.isOutOfMenu(sid, readings))
                .isPresent();
        Proposal shown = hidden ? new Proposal.AlreadyRight() : menu.propose(policy, finding, scope, readings);
        if (account.isEmpty()) {
            return shown;
        }
        Optional<Phrase> keep = WhoMay.whyNever(account.get(), readings);
        if (keep.isPresent()) {
            return new Proposal.NotFixable(keep.get());
        }
        RightTaken right = RightTaken.from(account.get(), finding.subject().label(), scope, readings);
        return switch (shown) {
            case Proposal.Mend(Plan plan) -> both(plan, right);
            case Proposal.AlreadyRight already -> alone(finding, right).orElse(already);
            case Proposal.NotFixable not ->
                alone(finding, right.with(not.because())).orElse(not);
        };
    }

    private static Proposal both(Plan plan, RightTaken right) {
        List<Change<?>> inOrder = new ArrayList<>(plan.inOrder());
        inOrder.addAll(right.changes());
        List<Phrase> notices = new ArrayList<>(plan.whoNotices());
        notices.addAll(right.said());
        return new Proposal.Mend(new Plan(plan.mends(), inOrder, plan.hazards(), notices));
    }

    /** Only the right; where it stays although the account holds it, what a person must do. */
    private static Optional<Proposal> alone(Finding finding, RightTaken right) {
        if (!right.changes().isEmpty()) {
            return Optional.of(new Proposal.Mend(new Plan(finding, right.changes(), Set.of(), right.said())));
        }
        return right.left().isEmpty()
                ? Optional.empty()
                : Optional.of(new Proposal.NotFixable(Phrase.list(right.left())));
    }
}
