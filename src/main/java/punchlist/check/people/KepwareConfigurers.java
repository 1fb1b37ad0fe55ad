package punchlist.check.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Administrators;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.KepwareAccounts;
import punchlist.check.access.KepwareFolders;
import punchlist.machine.Descriptors;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * A Windows user other than Administrator configures Kepware (Kepware guide 3.2; KEP-3.2-1). Whoever may write the
 * Application Data folder may configure (5.1.1): an enabled user who is no administrator passes; a user of his own who has
 * all rights of an administrator anyway, or a folder that everybody may write, is attention; nobody but the built-in
 * Administrator fails. One finding per folder.
 */
public final class KepwareConfigurers implements Check<KepwareFolders> {

    private static final long BUILT_IN = 500;
    private static final Phrase EXPECTED = Phrase.of("check.people.configurers.expected");
    private static final GroupMembers TOP = new GroupMembers(Sid.ADMINISTRATORS);

    /** Under this name in the catalogue. */
    public static CheckKind<KepwareFolders> kind() {
        return new CheckKind<>("kepware-configurers", KepwareFolders::of, new KepwareConfigurers());
    }

    @Override
    public List<Question<?>> needs(KepwareFolders folders, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(folders.needs(soFar));
        all.addAll(KepwareAccounts.needs(scope, soFar));
        all.addAll(Administrators.questions(soFar));
        all.add(new LocalAccounts());
        if (KepwareAccounts.needs(scope, Readings.none()).stream().allMatch(soFar::has)) {
            KepwareAccounts kepware = KepwareAccounts.of(scope, soFar);
            folders.found(soFar).forEach(folder -> all.addAll(Configurers.needs(folder, kepware, soFar)));
        }
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, KepwareFolders folders, Scope scope, Readings readings) {
        List<Finding> findings = new ArrayList<>();
        folders.found(readings)
                .forEach(folder ->
                        findings.add(new Finding(control, subject(folder), verdict(folder, scope, readings))));
        folders.unread(readings)
                .forEach(folder -> findings.add(new Finding(
                        control,
                        subject(folder),
                        new Verdict.CouldNotCheck(List.of(folder), EXPECTED, Phrases.why(folder)))));
        if (findings.isEmpty()) {
            List<Reading<?>> looked = List.copyOf(folders.all(readings));
            Phrase because = Phrase.of("check.people.configurers.noFolder", String.join(", ", folders.folders()));
            findings.add(new Finding(control, Subject.server(), new Verdict.CouldNotCheck(looked, EXPECTED, because)));
        }
        return findings;
    }

    private static Subject subject(Reading<Descriptors> folder) {
        return Subject.of(Subject.Kind.PATH, KepwareFolders.path(folder));
    }

    private static Verdict verdict(Reading<Descriptors> folder, Scope scope, Readings readings) {
        Configurers who = Configurers.of(folder, KepwareAccounts.of(scope, readings), readings);
        Reading<MemberList> top = readings.get(TOP);
        if (!Administrators.wasRead(top)) {
            Phrase because = top.answer().wasRead() ? Phrase.of("check.operators.emptyGroup") : Phrases.why(top);
            return new Verdict.CouldNotCheck(List.of(top), EXPECTED, because);
        }
        Reading<AccountTable> local = readings.get(new LocalAccounts());
        if (local.answer().toOptional().isEmpty()) {
            return new Verdict.CouldNotCheck(List.of(local), EXPECTED, Phrases.why(local));
        }
        Administrators administrators = Administrators.of(readings);
        List<Reading<?>> rests = Stream.of(who.readings(), administrators.read(), List.<Reading<?>>of(local))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return judged(who, administrators, new State(local), rests);
    }

    private static Verdict judged(Configurers who, Administrators administrators, State state, List<Reading<?>> rests) {
        Proof proof = new Proof(rests);
        List<Member> own = who.users().values().stream()
                .filter(user -> !isAdministrator(user.sid(), administrators) && state.isEnabled(user.sid()))
                .toList();
        if (!own.isEmpty() && administrators.undecided().isEmpty()) {
            return new Verdict.Pass(proof, EXPECTED, Phrase.of("check.people.configurers.own", names(own)));
        }
        Optional<Phrase> unsure = who.undecided().stream().findFirst().or(() -> administrators.undecided().stream()
                .filter(group -> !own.isEmpty())
                .map(Administrators.Undecided::because)
                .findFirst());
        if (unsure.isPresent()) {
            return new Verdict.CouldNotCheck(rests, EXPECTED, unsure.get());
        }
        if (!who.everybody().isEmpty()) {
            return new Verdict.Attention(
                    proof,
                    EXPECTED,
                    Phrase.of("check.people.configurers.everybody"),
                    Phrase.of("check.people.configurers.everybodyWhy"));
        }
        List<Member> named = Stream.concat(who.users().values().stream(), administrators.members().stream())
                .filter(user ->
                        user.kind() == Member.Kind.USER && user.sid().rid() != BUILT_IN && state.isEnabled(user.sid()))
                .distinct()
                .toList();
        return named.isEmpty()
                ? new Verdict.Fail(
                        proof,
                        EXPECTED,
                        Phrase.of("check.people.configurers.nobody"),
                        Phrase.of("check.people.configurers.nobodyWhy"))
                : new Verdict.Attention(
                        proof,
                        EXPECTED,
                        Phrase.of("check.people.configurers.administrators", names(named)),
                        Phrase.of("check.people.configurers.administratorsWhy"));
    }

    private static boolean isAdministrator(Sid user, Administrators all) {
        return user.rid() == BUILT_IN
                || all.paths().containsKey(user)
                || all.everybodyFor(user).isPresent();
    }

    private static String names(List<Member> users) {
        return users.stream().map(Configurers::label).sorted().collect(Collectors.joining(", "));
    }

    /** Whether somebody can log on with an account; one of a domain counts as if he could. */
    private record State(Reading<AccountTable> local) {
        boolean isEnabled(Sid account) {
            return local.answer()
                    .toOptional()
                    .flatMap(all -> all.of(account))
                    .map(LocalAccount::isEnabled)
                    .orElse(true);
        }
    }
}
