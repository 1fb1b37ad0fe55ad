package punchlist.remedy.desktop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.machine.Change;
import punchlist.machine.RegistryValue;
import punchlist.machine.Sid;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Restricts the desktop of one operator through the account's own local policy (IGSS-OS-3 to -8; design section 3,
 * rule 9). A list of programs keeps what others put into it. Nothing is written into a hive that is not loaded: the policy
 * reaches it at the next log-on.
 */
public final class SetUserPolicy implements Remedy<UserPolicy> {

    /** Under this name in the catalogue. */
    public static RemedyKind<UserPolicy> kind() {
        return new RemedyKind<>("set-user-policy", UserPolicy::of, new SetUserPolicy());
    }

    @Override
    public List<Question<?>> needs(UserPolicy policy, Scope scope, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>(WhoMay.questions(scope, soFar));
        for (Sid sid : WhoMay.operators(scope, soFar)) {
            all.addAll(new AccountChanges(sid, policy, soFar).questions());
        }
        return List.copyOf(all);
    }

    @Override
    public Proposal propose(UserPolicy policy, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        Optional<Sid> account = WhoMay.account(finding.subject());
        if (account.isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.desktop.noAccount"));
        }
        return WhoMay.whyNot(account.get(), policy, readings)
                .<Proposal>map(Proposal.NotFixable::new)
                .orElseGet(() -> proposal(finding, new AccountChanges(account.get(), policy, readings)));
    }

    private static Proposal proposal(Finding finding, AccountChanges account) {
        Optional<RegistryValue> foreign = account.foreign();
        if (foreign.isPresent()) {
            return new Proposal.NotFixable(
                    Phrase.of("remedy.desktop.domain", account.policy().shown()));
        }
        if (account.isUnread() || (account.isFileUnread() && !account.isLoaded())) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        List<Change<?>> changes = account.changes();
        if (changes.isEmpty()) {
            return new Proposal.AlreadyRight();
        }
        List<Phrase> notices = new ArrayList<>();
        notices.add(Phrase.of(
                "remedy.desktop.notices." + account.policy().notices(),
                finding.subject().label()));
        notices.add(Phrase.of("remedy.desktop.byHand", account.sid().text()));
        List<String> others = account.policy().programs().isEmpty() ? List.of() : account.others();
        if (!others.isEmpty()) {
            String which = account.policy().list().equals(UserPolicy.RESTRICT) ? "alone" : "not";
            notices.add(Phrase.of("remedy.desktop.others." + which, String.join(", ", others)));
        }
        return new Proposal.Mend(new Plan(finding, changes, Set.of(Hazard.LOCKS_DESKTOP), notices));
    }
}
