package punchlist.remedy.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Hive;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Names;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryView;
import punchlist.machine.Reversal;
import punchlist.machine.Sid;
import punchlist.machine.accounts.BuiltIn;
import punchlist.machine.accounts.GroupMembership;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.reading.Answer;
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
 * Takes an operator out of Administrators (IGSS-OS-12): never the built-in administrator, the account in use or the last
 * enabled administrator (design section 3, rule 8). Only a direct membership is taken back; who is an administrator
 * through another group is for whoever keeps that group.
 */
public final class LeaveAdministrators implements Remedy<LeaveAdministrators.Parameter> {

    /** No parameters. */
    public record Parameter() {}

    private static final RegistrySubkeys LOADED = new RegistrySubkeys(Hive.HKU, "", RegistryView.VIEW_64);
    private static final LocalAccounts ACCOUNTS = new LocalAccounts();

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>("leave-administrators", p -> new Parameter(), new LeaveAdministrators());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(OtherAdministrators.questions());
        all.add(LOADED);
        all.addAll(AccountUses.questions());
        soFar.find(OtherAdministrators.GROUP)
                .flatMap(reading -> reading.answer().toOptional())
                .map(MemberList::all)
                .orElse(List.of())
                .forEach(member -> all.add(new GroupMembership(Sid.ADMINISTRATORS, member.sid())));
        return all;
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        Subject subject = finding.subject();
        if (!(finding.verdict() instanceof Verdict.Fail)
                || subject.kind() != Subject.Kind.ACCOUNT
                || !Sid.looksLikeOne(subject.id())) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.notSeen"));
        }
        Sid account = new Sid(subject.id());
        if (account.text().startsWith("S-1-5-21-") && account.rid() == BuiltIn.ADMINISTRATOR.rid()) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.builtIn"));
        }
        GroupMembership at = new GroupMembership(Sid.ADMINISTRATORS, account);
        Optional<Member> member =
                readings.find(at).flatMap(reading -> reading.answer().toOptional());
        if (member.isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.account.throughGroup"));
        }
        return new OtherAdministrators(readings)
                .whyKeep(account)
                .<Proposal>map(Proposal.NotFixable::new)
                .orElseGet(() -> new Proposal.Mend(plan(finding, at, member.get(), readings)));
    }

    private static Plan plan(Finding finding, GroupMembership at, Member member, Readings readings) {
        Optional<Boolean> atWork = isLoggedOn(at.member(), readings);
        AccountUses uses = new AccountUses(readings);
        List<Phrase> used = readings.answer(ACCOUNTS)
                .toOptional()
                .flatMap(table -> table.of(at.member()))
                .map((LocalAccount account) -> uses.of(account))
                .orElse(List.of());
        Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        List<Phrase> notices = new ArrayList<>(List.of(Phrase.of("remedy.account.leave")));
        if (atWork.orElse(true)) {
            hazards.add(Hazard.CUTS_REMOTE);
            notices.add(Phrase.of(atWork.isPresent() ? "remedy.account.leave.atWork" : "remedy.account.leave.unread"));
        }
        if (!used.isEmpty()) {
            hazards.add(Hazard.STOPS_DATA);
            notices.add(Phrase.of("remedy.account.leave.used", Phrase.list(used)));
        }
        if (!uses.isWhole()) {
            notices.add(Phrase.of("remedy.account.rename.unread"));
        }
        Change<Member> change = new Change<>(
                at,
                Answer.known(member),
                Answer.absent(),
                atWork.orElse(true) ? Effective.NEXT_LOGON : Effective.NOW,
                new Reversal.Exact());
        return new Plan(finding, List.of(change), hazards, notices);
    }

    /** Whether the account's registry is loaded, as it is while somebody or a service works with it. */
    private static Optional<Boolean> isLoggedOn(Sid account, Readings readings) {
        return readings.answer(LOADED).toOptional().map(Names::all).map(loaded -> loaded.stream()
                .anyMatch(account.text()::equalsIgnoreCase));
    }
}
