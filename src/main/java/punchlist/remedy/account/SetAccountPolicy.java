package punchlist.remedy.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.check.account.PolicyBounds;
import punchlist.check.account.PolicyGroup;
import punchlist.check.account.PolicyHolder;
import punchlist.check.account.PolicyPhrases;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Reversal;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.AccountPolicy.Which;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.accounts.LocalAccount.Flag;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Sets the account policy of this computer, finding by finding: the rules of passwords, the greatest age, the lockout
 * (KEP-3.2-4). An age is not switched on without naming each account that expires by it, with what uses it and when
 * (design section 3, rule 8). What a domain sets is for the domain's administrator.
 */
public final class SetAccountPolicy implements Remedy<PolicyBounds> {

    private static final LocalAccounts ACCOUNTS = new LocalAccounts();

    /** Under this name in the catalogue. */
    public static RemedyKind<PolicyBounds> kind() {
        return new RemedyKind<>("set-account-policy", PolicyBounds::of, new SetAccountPolicy());
    }

    @Override
    public List<Question<?>> needs(PolicyBounds bounds, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(PolicyHolder.questions(soFar));
        for (PolicyGroup group : PolicyGroup.values()) {
            all.addAll(group.questions());
        }
        all.add(ACCOUNTS);
        all.addAll(AccountUses.questions());
        return all;
    }

    @Override
    public Proposal propose(PolicyBounds bounds, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        Optional<PolicyGroup> group = PolicyGroup.of(finding.subject());
        if (group.isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        List<Change<?>> changes = changes(bounds, group.get(), readings);
        if (changes.isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        PolicyHolder holder = new PolicyHolder(readings);
        if (holder.isController() || group.get().questions().stream().anyMatch(holder::isForeign)) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.domain", wanted(changes)));
        }
        return switch (group.get()) {
            case PASSWORDS ->
                mend(finding, changes, Set.of(), notices(holder, List.of(Phrase.of("remedy.account.passwords"))));
            case LOCKOUT ->
                mend(
                        finding,
                        changes,
                        Set.of(Hazard.LOCKS_ACCOUNT),
                        notices(holder, List.of(Phrase.of("remedy.account.lockout"))));
            case MAXIMUM_AGE -> age(bounds, finding, changes, holder, readings);
        };
    }

    private static Proposal mend(Finding finding, List<Change<?>> changes, Set<Hazard> hazards, List<Phrase> notices) {
        return new Proposal.Mend(new Plan(finding, changes, hazards, notices));
    }

    private static List<Change<?>> changes(PolicyBounds bounds, PolicyGroup group, Readings readings) {
        List<Change<?>> all = new ArrayList<>();
        for (AccountPolicy at : group.questions()) {
            if (readings.answer(at) instanceof Answer.Known<Long>(Long found)
                    && bounds.grade(at.which(), found) != PolicyBounds.Grade.GOOD
                    && isPossible(at.which(), readings)) {
                all.add(new Change<>(
                        at,
                        Answer.known(found),
                        Answer.known(bounds.wanted(at.which())),
                        Effective.NOW,
                        new Reversal.Exact()));
            }
        }
        return all;
    }

    /** Windows refuses a least age that is not below the greatest. */
    private static boolean isPossible(Which which, Readings readings) {
        return which != Which.MINIMUM_AGE
                || !(readings.answer(new AccountPolicy(Which.MAXIMUM_AGE)) instanceof Answer.Known<Long>(Long most)
                        && most > 0
                        && most <= PolicyPhrases.DAY);
    }

    private static Phrase wanted(List<Change<?>> changes) {
        List<Phrase> all = new ArrayList<>();
        for (Change<?> change : changes) {
            if (change.at() instanceof AccountPolicy at && change.after() instanceof Answer.Known<?>(Long value)) {
                all.add(PolicyPhrases.value(at.which(), value));
            }
        }
        return Phrase.list(all);
    }

    private static List<Phrase> notices(PolicyHolder holder, List<Phrase> first) {
        List<Phrase> all = new ArrayList<>(first);
        if (holder.mayBeOverwritten()) {
            all.add(Phrase.of("remedy.account.mayBeOverwritten"));
        }
        return all;
    }

    private static Proposal age(
            PolicyBounds bounds, Finding finding, List<Change<?>> changes, PolicyHolder holder, Readings readings) {
        AccountUses uses = new AccountUses(readings);
        if (!(readings.answer(ACCOUNTS) instanceof Answer.Known) || !uses.isWhole()) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.usesUnread"));
        }
        List<Phrase> all = new ArrayList<>(List.of(Phrase.of("remedy.account.age")));
        Reading<?> table = readings.get(ACCOUNTS);
        readings.answer(ACCOUNTS).toOptional().orElseThrow().all().stream()
                .filter(account -> account.isEnabled() && !account.is(Flag.PASSWORD_NEVER_EXPIRES))
                .map(account -> expires(account, bounds.wanted(Which.MAXIMUM_AGE), table.at(), uses.of(account)))
                .forEach(all::add);
        return mend(finding, changes, Set.of(Hazard.LOCKS_ACCOUNT), notices(holder, all));
    }

    private static Phrase expires(LocalAccount account, long seconds, Instant now, List<Phrase> uses) {
        Phrase when = account.passwordLastSet()
                .map(set -> set.plusSeconds(seconds))
                .filter(end -> end.isAfter(now))
                .map(end -> Phrase.of(
                        "remedy.account.age.on",
                        end.atOffset(ZoneOffset.UTC).toLocalDate().toString()))
                .orElseGet(() -> Phrase.of("remedy.account.age.atOnce"));
        return uses.isEmpty()
                ? Phrase.of("remedy.account.age.account", account.name(), when)
                : Phrase.of("remedy.account.age.used", account.name(), when, Phrase.list(uses));
    }
}
