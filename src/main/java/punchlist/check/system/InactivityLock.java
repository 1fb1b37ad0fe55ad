package punchlist.check.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.RegistryLimit;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.VerdictKind;
import punchlist.machine.AccountLookup;
import punchlist.machine.Hive;
import punchlist.machine.Member;
import punchlist.machine.Names;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryView;
import punchlist.machine.system.Profiles;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * A session that nobody uses locks itself (Kepware guide 3.2; KEP-3.2-7). The computer's limit locks every session,
 * whoever's it is. Without it each account depends on its own screen saver; accounts looked at are the operators and
 * whoever has a profile here, logged on or not. Where all of them lock, the computer is attention: the next account that logs on may not.
 */
public final class InactivityLock implements Check<RegistryLimit.Parameter> {

    private static final RegistrySubkeys LOADED = new RegistrySubkeys(Hive.HKU, "", RegistryView.VIEW_64);
    private static final Profiles PROFILES = new Profiles();
    private static final Pattern PERSON = Pattern.compile("S-1-(5-21|12-1)(-\\d+)+");

    /** Under this name in the catalogue. */
    public static CheckKind<RegistryLimit.Parameter> kind() {
        return new CheckKind<>("inactivity-lock", RegistryLimit.kind().parameters(), new InactivityLock());
    }

    @Override
    public List<Question<?>> needs(RegistryLimit.Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(parameter.at(), LOADED, PROFILES));
        scope.igss().operators().forEach(name -> all.add(new AccountLookup(name)));
        boolean locks = soFar.find(parameter.at())
                .filter(reading -> RegistryLimit.verdict(parameter, reading) instanceof Verdict.Pass)
                .isPresent();
        accounts(scope, soFar).keySet().forEach(sid -> {
            all.add(new AccountLookup(sid));
            if (!locks) {
                all.addAll(new ScreenSaver(sid).questions());
            }
        });
        return all;
    }

    /** SID and name of the accounts looked at. */
    private static Map<String, String> accounts(Scope scope, Readings readings) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : scope.igss().operators()) {
            member(name, readings)
                    .filter(member -> member.kind() == Member.Kind.USER)
                    .ifPresent(member -> all.put(member.sid().text(), member.name()));
        }
        readings.find(LOADED).stream()
                .flatMap(reading -> reading.answer().toOptional().stream())
                .map(Names::all)
                .flatMap(List::stream)
                .filter(sid -> PERSON.matcher(sid).matches())
                .forEach(sid -> all.putIfAbsent(sid, sid));
        readings.find(PROFILES).stream()
                .flatMap(reading -> reading.answer().toOptional().stream())
                .flatMap(table -> table.all().stream())
                .map(profile -> profile.sid().text())
                .filter(sid -> PERSON.matcher(sid).matches())
                .forEach(sid -> all.putIfAbsent(sid, sid));
        all.replaceAll((sid, name) -> member(sid, readings)
                .map(Member::name)
                .filter(n -> !n.isBlank())
                .orElse(name));
        return all;
    }

    private static Optional<Member> member(String name, Readings readings) {
        return readings.find(new AccountLookup(name))
                .flatMap(reading -> reading.answer().toOptional());
    }

    @Override
    public List<Finding> judge(ControlId control, RegistryLimit.Parameter parameter, Scope scope, Readings readings) {
        Verdict limit = RegistryLimit.verdict(parameter, readings.get(parameter.at()));
        List<Finding> accounts = new ArrayList<>();
        accounts(scope, readings).forEach((sid, name) -> {
            Subject subject = new Subject(Subject.Kind.ACCOUNT, sid, name);
            accounts.add(new Finding(control, subject, account(parameter, sid, limit, readings)));
        });
        List<Finding> all = new ArrayList<>();
        all.add(new Finding(control, Subject.server(), server(limit, accounts)));
        all.addAll(accounts);
        return all;
    }

    private static Verdict server(Verdict limit, List<Finding> accounts) {
        boolean allLock = !accounts.isEmpty()
                && accounts.stream().allMatch(finding -> finding.verdict().kind() == VerdictKind.PASS);
        return limit instanceof Verdict.Fail(Proof proof, Phrase expected, Phrase found, Phrase why) && allLock
                ? new Verdict.Attention(proof, expected, found, Phrase.of("check.lock.onlyAccounts"))
                : limit;
    }

    private static Verdict account(RegistryLimit.Parameter parameter, String sid, Verdict limit, Readings readings) {
        String most = Long.toString(parameter.most());
        Phrase expected = Phrase.of("check.lock.expected", most);
        if (limit instanceof Verdict.Pass(Proof proof, Phrase e, Phrase found)) {
            return new Verdict.Pass(proof, expected, Phrase.of("check.lock.byLimit", found));
        }
        return switch (new ScreenSaver(sid).lacks(parameter.least(), parameter.most(), readings)) {
            case Look.NotSeen<List<Phrase>>(List<Reading<?>> seen, Phrase because) ->
                new Verdict.CouldNotCheck(seen, expected, Phrase.of("check.lock.unread", because));
            case Look.Seen<List<Phrase>>(List<Phrase> lacks, List<Reading<?>> seen) -> {
                if (lacks.isEmpty()) {
                    yield new Verdict.Pass(new Proof(seen), expected, Phrase.of("check.lock.bySaver"));
                }
                Reading<?> machine = readings.get(parameter.at());
                yield machine.answer() instanceof Answer.Unread
                        ? new Verdict.CouldNotCheck(
                                List.of(machine), expected, Phrase.of("check.lock.limitUnread", Phrases.why(machine)))
                        : new Verdict.Fail(new Proof(seen), expected, Phrase.list(lacks), Phrase.of("check.lock.why"));
            }
        };
    }
}
