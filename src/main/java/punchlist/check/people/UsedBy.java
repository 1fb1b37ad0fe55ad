package punchlist.check.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.machine.AccountLookup;
import punchlist.machine.Member;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.machine.Sid;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.machine.system.ScheduledTask;
import punchlist.machine.system.ScheduledTasks;
import punchlist.machine.system.TaskTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * What Windows uses accounts for by itself: services, scheduled tasks, automatic log-on. An account with such a use has
 * its password in several hands, or breaks something when it is changed.
 *
 * @param uses by account
 * @param unseen what could not be read, with the reason; empty where all was
 */
public record UsedBy(Map<Sid, List<Phrase>> uses, Optional<Phrase> unseen) {

    private static final Set<String> SYSTEM = Set.of("localsystem", "system", "local service", "network service");
    private static final List<String> NO_PERSON = List.of("nt authority\\", "nt service\\", "iis apppool\\");

    /** Copies the map. */
    public UsedBy {
        uses = Map.copyOf(uses);
    }

    private record Use(String account, Optional<Sid> sid, Phrase what) {}

    /** What to ask: the tables, then whom their names mean. */
    public static List<Question<?>> needs(Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>(List.of(new Services(), new ScheduledTasks(), new LocalAccounts()));
        all.addAll(AutoLogon.needs());
        if (soFar.has(AutoLogon.SWITCH)) {
            found(soFar)
                    .filter(use -> use.sid().isEmpty())
                    .forEach(use -> all.add(new AccountLookup(bare(use.account()))));
        }
        return List.copyOf(all);
    }

    /** As far as these readings tell. */
    public static UsedBy of(Readings readings) {
        Map<Sid, List<Phrase>> uses = new LinkedHashMap<>();
        found(readings).forEach(use -> use.sid()
                .or(() -> resolved(use.account(), readings))
                .ifPresent(
                        sid -> uses.computeIfAbsent(sid, s -> new ArrayList<>()).add(use.what())));
        return new UsedBy(uses, unseen(readings));
    }

    private static Stream<Use> found(Readings readings) {
        return Stream.of(services(readings), tasks(readings), automatic(readings))
                .flatMap(uses -> uses);
    }

    private static Stream<Use> services(Readings readings) {
        return readings
                .find(new Services())
                .flatMap((Reading<ServiceTable> r) -> r.answer().toOptional())
                .stream()
                .flatMap(table -> table.all().stream())
                .flatMap(service ->
                        service.account().filter(UsedBy::mayBePerson).stream().map(account -> use(account, service)));
    }

    private static Use use(String account, Service service) {
        return new Use(account, Optional.empty(), Phrase.of("check.people.use.service", service.name()));
    }

    private static Stream<Use> tasks(Readings readings) {
        return readings
                .find(new ScheduledTasks())
                .flatMap((Reading<TaskTable> r) -> r.answer().toOptional())
                .map(TaskTable::all)
                .stream()
                .flatMap(List::stream)
                .filter(task -> task.logon() != ScheduledTask.Logon.GROUP && mayBePerson(task.account()))
                .map(task -> new Use(
                        task.account(),
                        task.sid(),
                        Phrase.of(
                                task.keepsPassword() ? "check.people.use.taskPassword" : "check.people.use.task",
                                task.path())));
    }

    private static Stream<Use> automatic(Readings readings) {
        if (!readings.has(AutoLogon.SWITCH)) {
            return Stream.empty();
        }
        AutoLogon automatic = AutoLogon.of(readings);
        return automatic.account().filter(a -> automatic.on().orElse(false)).stream()
                .map(account -> new Use(account, Optional.empty(), Phrase.of("check.people.use.autoLogon")));
    }

    private static boolean mayBePerson(String account) {
        String lower = account.toLowerCase(Locale.ROOT);
        return !lower.isBlank()
                && !SYSTEM.contains(lower.replace(".\\", ""))
                && NO_PERSON.stream().noneMatch(lower::startsWith)
                && !lower.matches("s-1-5-(18|19|20)");
    }

    private static String bare(String account) {
        return account.startsWith(".\\") ? account.substring(2) : account;
    }

    /** The account of a name, as Windows found it; a name without domain also by the accounts of this computer. */
    static Optional<Sid> resolved(String account, Readings readings) {
        String name = bare(account);
        if (Sid.looksLikeOne(name)) {
            return Optional.of(new Sid(name));
        }
        return readings.find(new AccountLookup(name))
                .flatMap((Reading<Member> r) -> r.answer().toOptional())
                .map(Member::sid)
                .or(() -> local(readings)
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .map(LocalAccount::sid)
                        .findFirst());
    }

    private static Stream<LocalAccount> local(Readings readings) {
        return readings
                .find(new LocalAccounts())
                .flatMap((Reading<AccountTable> r) -> r.answer().toOptional())
                .map(AccountTable::all)
                .stream()
                .flatMap(List::stream);
    }

    private static Optional<Phrase> unseen(Readings readings) {
        List<Phrase> parts = new ArrayList<>();
        readings.find(new Services())
                .filter(r -> !r.answer().wasRead())
                .ifPresent(r -> parts.add(Phrase.of("check.people.use.noServices", Phrases.why(r))));
        readings.find(new ScheduledTasks()).flatMap(UsedBy::unseenTasks).ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(Phrase.list(parts));
    }

    private static Optional<Phrase> unseenTasks(Reading<TaskTable> reading) {
        return switch (reading.answer()) {
            case Answer.Known<TaskTable>(TaskTable table) ->
                table.whyNotWhole().map(why -> Phrase.of("check.people.use.someTasks", Phrases.why(why)));
            case Answer.Absent<TaskTable> absent -> Optional.empty();
            case Answer.Unread<TaskTable>(Why why) ->
                Optional.of(Phrase.of("check.people.use.noTasks", Phrases.why(why)));
        };
    }

    /** What this account is used for, as far as it was seen. */
    public Phrase words(Sid account) {
        List<Phrase> of = uses.getOrDefault(account, List.of());
        Phrase seen =
                of.isEmpty() ? Phrase.of("check.people.use.none") : Phrase.of("check.people.use.by", Phrase.list(of));
        return unseen.map(missing -> Phrase.list(List.of(seen, missing))).orElse(seen);
    }

    /** The readings it rests on that were read. */
    static List<Reading<?>> readings(Readings readings) {
        List<Reading<?>> all = new ArrayList<>(AutoLogon.readings(readings));
        Stream.<Question<?>>of(new Services(), new ScheduledTasks(), new LocalAccounts())
                .forEach(question -> readings.find(question).ifPresent(all::add));
        return all.stream().filter(reading -> reading.answer().wasRead()).toList();
    }
}
