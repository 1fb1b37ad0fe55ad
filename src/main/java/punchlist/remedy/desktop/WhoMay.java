package punchlist.remedy.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.check.Administrators;
import punchlist.check.Subject;
import punchlist.machine.AccountLookup;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.machine.accounts.OwnAccount;
import punchlist.machine.system.DomainRole;
import punchlist.machine.system.Membership;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Whose desktop may be restricted from here: never the account at work, the built-in administrator or any administrator
 * (design section 3, rule 9); an account of a domain gets its policy there.
 */
final class WhoMay {

    private static final OwnAccount OWN = new OwnAccount();
    private static final GroupMembers ADMINISTRATORS = new GroupMembers(Sid.ADMINISTRATORS);
    private static final LocalAccounts ACCOUNTS = new LocalAccounts();
    private static final Membership MEMBERSHIP = new Membership();
    private static final long BUILT_IN = 500;

    private WhoMay() {}

    static List<Question<?>> questions(Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(OWN, ACCOUNTS, MEMBERSHIP));
        all.addAll(Administrators.questions(soFar));
        scope.igss().operators().forEach(name -> all.add(new AccountLookup(name)));
        return all;
    }

    /** The operators whose SID is known so far. */
    static List<Sid> operators(Scope scope, Readings soFar) {
        return scope.igss().operators().stream()
                .flatMap(name -> soFar
                        .find(new AccountLookup(name))
                        .flatMap(reading -> reading.answer().toOptional())
                        .map(Member::sid)
                        .or(() -> Sid.looksLikeOne(name) ? Optional.of(new Sid(name)) : Optional.empty())
                        .stream())
                .distinct()
                .toList();
    }

    /** The account a finding is about; empty where Windows does not know it. */
    static Optional<Sid> account(Subject subject) {
        boolean known = subject.kind() == Subject.Kind.ACCOUNT && Sid.looksLikeOne(subject.id());
        return known ? Optional.of(new Sid(subject.id())) : Optional.empty();
    }

    /** Why this account's desktop is left as it is; empty where it may be restricted. */
    static Optional<Phrase> whyNot(Sid account, UserPolicy policy, Readings readings) {
        return whyNever(account, readings).or(() -> domain(account, policy, readings));
    }

    /** Why nothing is taken from this account, by whatever means; empty where something may be. */
    static Optional<Phrase> whyNever(Sid account, Readings readings) {
        if (account.rid() == BUILT_IN && account.text().startsWith("S-1-5-21-")) {
            return Optional.of(Phrase.of("remedy.desktop.builtIn"));
        }
        return switch (readings.answer(OWN)) {
            case Answer.Known<Member>(Member own)
            when own.sid().equals(account) -> Optional.of(Phrase.of("remedy.desktop.own"));
            case Answer.Unread<Member>(Why why)
            when !(why instanceof Why.NotRecorded) -> Optional.of(Phrase.of("remedy.desktop.ownUnread"));
            default -> administrator(account, readings);
        };
    }

    private static Optional<Phrase> administrator(Sid account, Readings readings) {
        if (readings.answer(ADMINISTRATORS) instanceof Answer.Unread<MemberList>(Why why)
                && why instanceof Why.NotRecorded) {
            return Optional.empty(); // a recording without it is data; the change is confirmed on what it shows
        }
        if (!Administrators.wasRead(readings.get(ADMINISTRATORS))) {
            return Optional.of(Phrase.of("remedy.desktop.groupUnread"));
        }
        Administrators all = Administrators.of(readings);
        boolean one =
                all.paths().containsKey(account) || all.everybodyFor(account).isPresent();
        if (one) {
            return Optional.of(Phrase.of("remedy.desktop.administrator"));
        }
        return all.undecided().isEmpty() || isLocal(account, readings)
                ? Optional.empty()
                : Optional.of(Phrase.of("remedy.desktop.groupUnread"));
    }

    private static Optional<Phrase> domain(Sid account, UserPolicy policy, Readings readings) {
        boolean joined =
                readings.answer(MEMBERSHIP) instanceof Answer.Known<DomainRole>(DomainRole role) && role.isInDomain();
        return joined && !isLocal(account, readings)
                ? Optional.of(Phrase.of("remedy.desktop.domain", policy.shown()))
                : Optional.empty();
    }

    private static boolean isLocal(Sid account, Readings readings) {
        return readings.answer(ACCOUNTS) instanceof Answer.Known<AccountTable>(AccountTable table)
                && table.of(account).isPresent();
    }
}
