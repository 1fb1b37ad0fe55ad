package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.AccountLookup;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.machine.accounts.OwnAccount;
import punchlist.machine.system.ProfileTable;
import punchlist.machine.system.Profiles;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/** The accounts that the scope names as operators: each is looked at by its SID, whether it is logged on or not. */
final class Operators {

    private static final GroupMembers ADMINISTRATORS = new GroupMembers(Sid.ADMINISTRATORS);
    private static final OwnAccount OWN = new OwnAccount();
    private static final long BUILT_IN = 500;

    private Operators() {}

    /** What must be asked: who they are, and what {@code each} wants to know of one. */
    static List<Question<?>> questions(Scope scope, Readings soFar, Function<Sid, List<Question<?>>> each) {
        if (scope.igss().operators().isEmpty()) {
            return List.of();
        }
        List<Question<?>> all = new ArrayList<>(List.of(new Profiles(), ADMINISTRATORS, OWN));
        scope.igss().operators().forEach(name -> all.add(new AccountLookup(name)));
        for (Account account : found(scope, soFar)) {
            all.addAll(each.apply(account.sid()));
            AccountView.fileQuestions(account.sid()).forEach(all::add);
        }
        return all;
    }

    /** Those whose SID is known, each once. */
    static List<Account> found(Scope scope, Readings readings) {
        Map<Sid, Account> all = new LinkedHashMap<>();
        for (String name : scope.igss().operators()) {
            account(name, readings).ifPresent(account -> all.putIfAbsent(account.sid(), account));
        }
        return List.copyOf(all.values());
    }

    private static Optional<Account> account(String name, Readings readings) {
        Optional<Reading<Member>> lookup = readings.find(new AccountLookup(name));
        Optional<Member> member = lookup.flatMap(reading -> reading.answer().toOptional());
        if (member.isPresent()) {
            Member known = member.get();
            String label = known.name().isBlank() ? name : known.name();
            return known.kind() == Member.Kind.USER || known.kind() == Member.Kind.UNKNOWN
                    ? Optional.of(new Account(known.sid(), label, List.of(lookup.get())))
                    : Optional.empty();
        }
        return lookup.isPresent() && Sid.looksLikeOne(name)
                ? Optional.of(new Account(new Sid(name), name, List.of()))
                : Optional.empty();
    }

    /**
     * One finding per operator: of its hive as it is, with what the next log-on will change said.
     *
     * @param expected what should be seen
     * @param each judges one account
     */
    static List<Finding> judge(
            ControlId control, Scope scope, Readings readings, Phrase expected, Function<AccountView, Verdict> each) {
        if (scope.igss().operators().isEmpty()) {
            Phrase because = Phrase.of("check.desktop.unnamed");
            return List.of(
                    new Finding(control, Subject.server(), new Verdict.CouldNotCheck(List.of(), expected, because)));
        }
        List<Finding> all = new ArrayList<>();
        for (Account account : found(scope, readings)) {
            Verdict now = each.apply(AccountView.now(account.sid(), readings));
            Verdict later =
                    each.apply(AccountView.atLogon(account.sid(), readings, isAdministrator(account, readings)));
            Verdict verdict = role(account, NextLogon.of(unread(account, now, readings), later), readings);
            all.add(new Finding(control, account.subject(), own(account, verdict, readings)));
        }
        for (String name : scope.igss().operators()) {
            if (account(name, readings).isEmpty()) {
                all.add(unresolved(control, name, readings, expected));
            }
        }
        return all;
    }

    private static Finding unresolved(ControlId control, String name, Readings readings, Phrase expected) {
        Reading<Member> lookup = readings.get(new AccountLookup(name));
        Phrase because =
                switch (lookup.answer()) {
                    case Answer.Known<Member> known -> Phrase.of("check.desktop.noUser", name);
                    case Answer.Absent<Member> absent -> Phrase.of("check.desktop.noAccount", name);
                    case Answer.Unread<Member>(var why) -> Phrases.why(why);
                };
        return new Finding(
                control,
                Subject.of(Subject.Kind.ACCOUNT, name),
                new Verdict.CouldNotCheck(List.of(lookup), expected, because));
    }

    /** An account that never logged on here has no hive; that is said before any technical reason. */
    private static Verdict unread(Account account, Verdict now, Readings readings) {
        Reading<ProfileTable> profiles = readings.get(new Profiles());
        boolean none = profiles.answer() instanceof Answer.Known<ProfileTable>(ProfileTable table)
                && table.find(account.sid()).isEmpty();
        if (now instanceof Verdict.CouldNotCheck(List<Reading<?>> seen, Phrase expected, Phrase b) && none) {
            List<Reading<?>> rests = new ArrayList<>(seen);
            rests.add(profiles);
            return new Verdict.CouldNotCheck(rests, expected, Phrase.of("check.desktop.noProfile"));
        }
        return now;
    }

    /** What binds an account that is an administrator, it can take back itself. */
    private static Verdict role(Account account, Verdict verdict, Readings readings) {
        if (!(verdict instanceof Verdict.Pass(Proof proof, Phrase expected, Phrase found))) {
            return verdict;
        }
        List<Reading<?>> rests = new ArrayList<>(proof.readings());
        if (isMember(account, readings)) {
            rests.add(readings.get(ADMINISTRATORS));
        }
        return isAdministrator(account, readings)
                ? new Verdict.Attention(
                        new Proof(rests), expected, found, Phrase.of("check.desktop.administrator", account.label()))
                : verdict;
    }

    /** Said beside where an operator is the account under which the program runs: it would restrict itself. */
    private static Verdict own(Account account, Verdict verdict, Readings readings) {
        Optional<Reading<Member>> own = readings.find(OWN)
                .filter(reading -> reading.answer() instanceof Answer.Known<Member>(Member member)
                        && member.sid().equals(account.sid()));
        return own.map(reading -> said(verdict, reading)).orElse(verdict);
    }

    private static Verdict said(Verdict verdict, Reading<Member> own) {
        Phrase said = Phrase.of("check.desktop.ownAccount");
        return switch (verdict) {
            case Verdict.Pass(Proof proof, Phrase expected, Phrase found) ->
                new Verdict.Pass(
                        new Proof(Blocked.joined(proof.readings(), List.of(own))),
                        expected,
                        Phrase.list(List.of(found, said)));
            case Verdict.Attention(Proof proof, Phrase expected, Phrase found, Phrase why) ->
                new Verdict.Attention(
                        new Proof(Blocked.joined(proof.readings(), List.of(own))),
                        expected,
                        Phrase.list(List.of(found, said)),
                        why);
            case Verdict.Fail(Proof proof, Phrase expected, Phrase found, Phrase why) ->
                new Verdict.Fail(
                        new Proof(Blocked.joined(proof.readings(), List.of(own))),
                        expected,
                        Phrase.list(List.of(found, said)),
                        why);
            case Verdict.CouldNotCheck(List<Reading<?>> readings, Phrase expected, Phrase because) ->
                new Verdict.CouldNotCheck(
                        Blocked.joined(readings, List.of(own)), expected, Phrase.list(List.of(because, said)));
            case Verdict.NotApplicable not -> not;
            case Verdict.ByHand byHand -> byHand;
        };
    }

    private static boolean isAdministrator(Account account, Readings readings) {
        boolean builtIn =
                account.sid().text().startsWith("S-1-5-21-") && account.sid().rid() == BUILT_IN;
        return builtIn || isMember(account, readings);
    }

    private static boolean isMember(Account account, Readings readings) {
        Reading<MemberList> members = readings.get(ADMINISTRATORS);
        return members.answer() instanceof Answer.Known<MemberList>(MemberList list)
                && list.all().stream().anyMatch(m -> m.sid().equals(account.sid()));
    }
}
