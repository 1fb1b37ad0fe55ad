package punchlist.remedy.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import punchlist.check.people.AutoLogon;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.system.ScheduledTask;
import punchlist.machine.system.ScheduledTasks;
import punchlist.machine.system.TaskTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * What uses an account of this computer by itself: services, tasks, automatic log-on. They keep its name or its password,
 * and stop when either changes.
 */
final class AccountUses {

    private static final Services SERVICES = new Services();
    private static final ScheduledTasks TASKS = new ScheduledTasks();

    /** Before a backslash in the name of an account that nobody makes. */
    private static final Set<String> SYSTEM_DOMAINS = Set.of("nt authority", "nt service", "font driver host");

    private final Readings readings;

    AccountUses(Readings readings) {
        this.readings = readings;
    }

    static List<Question<?>> questions() {
        List<Question<?>> all = new ArrayList<>(List.of(SERVICES, TASKS));
        all.addAll(AutoLogon.needs());
        return all;
    }

    /** Whether all that may use an account was seen; a task that was not read may use any. */
    boolean isWhole() {
        boolean tasks = !(readings.answer(TASKS) instanceof Answer.Unread)
                && readings.answer(TASKS).toOptional().map(TaskTable::isWhole).orElse(true);
        return tasks
                && readings.answer(SERVICES) instanceof Answer.Known
                && AutoLogon.of(readings).on().isPresent();
    }

    /** The readings that were not read. */
    Optional<Reading<?>> unread() {
        return questions().stream()
                .<Reading<?>>flatMap(q -> readings.find(q).stream())
                .filter(reading -> reading.answer() instanceof Answer.Unread)
                .findFirst();
    }

    /** What uses the account. */
    List<Phrase> of(LocalAccount account) {
        List<Phrase> uses = new ArrayList<>();
        readings.answer(SERVICES).toOptional().map(ServiceTable::all).orElse(List.of()).stream()
                .filter(service ->
                        service.account().filter(name -> names(name, account)).isPresent())
                .filter(service -> service.start() != Service.Start.DISABLED)
                .forEach(service -> uses.add(Phrase.of("remedy.account.use.service", service.displayName())));
        readings.answer(TASKS).toOptional().map(TaskTable::all).orElse(List.of()).stream()
                .filter(task -> isOf(task, account))
                .forEach(task -> uses.add(Phrase.of("remedy.account.use.task", task.path())));
        AutoLogon logon = AutoLogon.of(readings);
        if (logon.on().orElse(false)
                && logon.account().filter(name -> names(name, account)).isPresent()) {
            uses.add(Phrase.of("remedy.account.use.autoLogon"));
        }
        return uses;
    }

    private static boolean isOf(ScheduledTask task, LocalAccount account) {
        return task.enabled() && task.sid().map(account.sid()::equals).orElseGet(() -> names(task.account(), account));
    }

    /** Whether a written name means the account; one of a domain by the same name counts too, to be on the safe side. */
    static boolean names(String written, LocalAccount account) {
        if (written.equalsIgnoreCase(account.sid().text())) {
            return true;
        }
        int cut = written.indexOf('\\');
        String domain = cut < 0 ? "" : written.substring(0, cut).toLowerCase(Locale.ROOT);
        int at = written.indexOf('@');
        String name = at > 0 && cut < 0 ? written.substring(0, at) : written.substring(cut + 1);
        return !SYSTEM_DOMAINS.contains(domain) && name.equalsIgnoreCase(account.name());
    }
}
