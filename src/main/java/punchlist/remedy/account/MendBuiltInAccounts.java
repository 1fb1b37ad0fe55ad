package punchlist.remedy.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.check.account.BuiltInAccounts;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.RegistryData;
import punchlist.machine.Reversal;
import punchlist.machine.accounts.AccountState;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.BuiltIn;
import punchlist.machine.accounts.BuiltInName;
import punchlist.machine.accounts.BuiltInState;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.reading.Answer;
import punchlist.reading.Origin;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.MissingKeys;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Mends what is found of the built-in accounts (KEP-3.2-2): the administrator gets another name; where its password is old
 * it is disabled, if another enabled administrator exists; the guest is disabled; empty passwords are limited to the
 * console.
 */
public final class MendBuiltInAccounts implements Remedy<MendBuiltInAccounts.Parameter> {

    /** No parameters. */
    public record Parameter() {}

    private static final BuiltInName NAME = new BuiltInName(BuiltIn.ADMINISTRATOR);
    private static final LocalAccounts ACCOUNTS = new LocalAccounts();
    private static final long NUMBERS = 10_000;

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>("mend-built-in-accounts", p -> new Parameter(), new MendBuiltInAccounts());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(OtherAdministrators.questions());
        all.addAll(AccountUses.questions());
        all.addAll(MissingKeys.questions(BuiltInAccounts.LIMIT, soFar));
        Stream.of(BuiltIn.values()).forEach(which -> {
            all.add(new BuiltInName(which));
            all.add(new BuiltInState(which));
        });
        return all;
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        if (finding.subject().isSameAs(BuiltInAccounts.BLANK)) {
            return limit(finding, readings);
        }
        Optional<AccountTable> table = readings.answer(ACCOUNTS).toOptional();
        if (table.isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.usesUnread"));
        }
        if (finding.subject().isSameAs(BuiltInAccounts.PASSWORD)) {
            return disable(finding, BuiltIn.ADMINISTRATOR, table.get(), readings);
        }
        return BuiltInAccounts.about(finding.subject())
                .map(which -> which == BuiltIn.GUEST
                        ? disable(finding, which, table.get(), readings)
                        : rename(finding, table.get(), readings))
                .orElseGet(() -> new Proposal.NotFixable(Phrase.of("remedy.notRead")));
    }

    private static Proposal rename(Finding finding, AccountTable table, Readings readings) {
        Reading<String> name = readings.get(NAME);
        Optional<LocalAccount> account = table.of(BuiltIn.ADMINISTRATOR);
        if (!(name.answer() instanceof Answer.Known) || account.isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        String wanted = freeName(account.get(), table);
        if (isForeign(name)) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.renameDomain", wanted));
        }
        Change<String> change =
                new Change<>(NAME, name.answer(), Answer.known(wanted), Effective.NOW, new Reversal.Exact());
        AccountUses uses = new AccountUses(readings);
        List<Phrase> used = uses.of(account.get());
        List<Phrase> notices = new ArrayList<>(List.of(Phrase.of("remedy.account.rename", wanted)));
        if (!used.isEmpty()) {
            notices.add(Phrase.of("remedy.account.rename.used", Phrase.list(used)));
        }
        if (!uses.isWhole()) {
            notices.add(Phrase.of("remedy.account.rename.unread"));
        }
        boolean quiet = used.isEmpty() && uses.isWhole();
        return new Proposal.Mend(
                new Plan(finding, List.of(change), quiet ? Set.of() : Set.of(Hazard.LOCKS_ACCOUNT), notices));
    }

    private static boolean isForeign(Reading<?> reading) {
        return reading.origin()
                .filter(origin -> origin == Origin.DOMAIN_POLICY || origin == Origin.MDM)
                .isPresent();
    }

    /** A name that says nothing, another one on every computer: from the number that its accounts have in common. */
    private static String freeName(LocalAccount account, AccountTable table) {
        String sid = account.sid().text();
        String authority = sid.substring(0, sid.lastIndexOf('-'));
        long number = Long.parseLong(authority.substring(authority.lastIndexOf('-') + 1)) % NUMBERS;
        for (long i = number; ; i = (i + 1) % NUMBERS) {
            String name = String.format(Locale.ROOT, "adm-%04d", i);
            if (table.all().stream().noneMatch(other -> other.name().equalsIgnoreCase(name))) {
                return name;
            }
        }
    }

    private static Proposal disable(Finding finding, BuiltIn which, AccountTable table, Readings readings) {
        Optional<LocalAccount> account = table.of(which);
        if (account.isEmpty() || !account.get().isEnabled()) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        Optional<Phrase> keep =
                new OtherAdministrators(readings).whyKeep(account.get().sid());
        if (which == BuiltIn.ADMINISTRATOR && keep.isPresent()) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.newPassword", keep.get()));
        }
        AccountUses uses = new AccountUses(readings);
        if (!uses.isWhole()) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.usesUnread"));
        }
        List<Phrase> used = uses.of(account.get());
        if (!used.isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.used", Phrase.list(used)));
        }
        BuiltInState at = new BuiltInState(which);
        if (isForeign(readings.get(at))) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.stateDomain"));
        }
        Change<AccountState> change = new Change<>(
                at,
                Answer.known(AccountState.ENABLED),
                Answer.known(AccountState.DISABLED),
                Effective.NOW,
                new Reversal.Exact());
        return new Proposal.Mend(new Plan(
                finding,
                List.of(change),
                Set.of(Hazard.LOCKS_ACCOUNT),
                List.of(Phrase.of("remedy.account.disable", account.get().name()))));
    }

    private static Proposal limit(Finding finding, Readings readings) {
        Reading<RegistryData> reading = readings.get(BuiltInAccounts.LIMIT);
        if (!reading.answer().wasRead()) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        if (isForeign(reading)) {
            return new Proposal.NotFixable(
                    Phrase.of("remedy.domainPolicy", BuiltInAccounts.LIMIT.path(), BuiltInAccounts.LIMIT.name(), 1));
        }
        Change<RegistryData> change = new Change<>(
                BuiltInAccounts.LIMIT,
                reading.answer(),
                Answer.known(RegistryData.dword(1)),
                Effective.NOW,
                new Reversal.Exact());
        List<Change<?>> inOrder = Stream.concat(
                        MissingKeys.changes(BuiltInAccounts.LIMIT, readings), Stream.<Change<?>>of(change))
                .toList();
        return new Proposal.Mend(
                new Plan(finding, inOrder, Set.of(Hazard.CUTS_REMOTE), List.of(Phrase.of("remedy.account.blank"))));
    }
}
