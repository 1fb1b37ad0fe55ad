package punchlist.windows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.Boot;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.Effective;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Reversal;
import punchlist.probe.Secrets;
import punchlist.reading.Answer;
import punchlist.record.Books;
import punchlist.record.DiskStorage;
import punchlist.record.Entry;
import punchlist.remedy.Group;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.session.GuardPost;
import punchlist.session.Keeping;
import punchlist.session.Machines;
import punchlist.session.OpenMachine;
import punchlist.session.Product;
import punchlist.session.changes.ApplyReport;
import punchlist.session.changes.Applying;
import punchlist.session.changes.Changing;
import punchlist.session.changes.GuardNews;
import punchlist.session.changes.HealthWatch;
import punchlist.session.changes.UnderGuard;
import punchlist.session.guard.Guard;
import punchlist.session.guard.Guards;
import punchlist.session.guard.Phase;
import punchlist.session.guard.Program;
import punchlist.session.guard.StartupTask;
import punchlist.text.BundledTexts;
import punchlist.text.Phrase;

/**
 * A program that sets a registry value under a guard, as the wizard would, and then does what it is told on its standard
 * input: {@code confirm}, or nothing until somebody ends it. It says which start of Windows it is, and writes the start-up
 * task beside the record as it was registered: Wine's Task Scheduler keeps neither command nor triggers.
 */
final class GuardedWizard {

    private static final RegistryValue AT = RegistryValue.hklm(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System", "InactivityTimeoutSecs");

    private final Product product = Product.load(BundledTexts.in(Locale.ENGLISH), "test");
    private final Keeping keeping = Keeping.onDisk(Clock.systemUTC(), Machines.ownFolder());
    private final OpenMachine local = new Machines(product.kinds(), Secrets.none(), Optional.empty()).open("local");
    private final List<Guard> guards = new ArrayList<>();

    /** The record's file, and how many seconds there are to confirm; without them it only says how things are. */
    public static void main(String[] arguments) throws IOException {
        GuardedWizard wizard = new GuardedWizard();
        wizard.state();
        if (arguments.length > 0) {
            wizard.run(Path.of(arguments[0]), Duration.ofSeconds(Long.parseLong(arguments[1])));
        }
    }

    private void state() {
        say("boot " + local.machine().ask(new Boot()).answer());
        say("value " + local.machine().ask(AT).answer());
    }

    private static void writeTask(Path record, Guard guard) throws IOException {
        StartupTask task = new StartupTask(Program.own().orElseThrow(), guard.journal());
        Files.writeString(record.resolveSibling("task.xml"), task.xml(Instant.EPOCH));
    }

    private void run(Path record, Duration after) throws IOException {
        try (Books books = open(record)) {
            ApplyReport report = apply(books, new GuardPost(product, keeping).guards(local), after);
            report.stopped()
                    .ifPresent(why ->
                            say("stopped " + BundledTexts.in(Locale.ENGLISH).render(why)));
            report.applied()
                    .forEach(one ->
                            say("applied " + one.id() + " " + one.outcome().code()));
            for (Guard guard : guards) {
                say("guard " + guard.journal());
                writeTask(record, guard);
            }
            say("done");
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            if ("confirm".equals(in.readLine())) {
                Phase phase = guards.getFirst().confirm("tester");
                GuardNews.into(books, guards.getFirst());
                say("phase " + phase.word());
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    ApplyReport apply(Books books, Guards how, Duration after) throws IOException {
        DirectWorkbench workbench = new DirectWorkbench(local.machine(), local.setters(), product.kinds());
        Changing changing = new Changing(product.kinds(), workbench, books);
        return Applying.apply(
                new UnderGuard(changing, books, how, after),
                books,
                HealthWatch.on(local.machine(), Duration.ZERO),
                List.of(plan()),
                new Applying.Asked("tester", one -> {}, () -> false, guards::add));
    }

    Books open(Path record) throws IOException {
        Entry.Header header = new Entry.Header(
                "test", "test", "0", List.of(), local.id(), Optional.empty(), Optional.of("1"), Optional.empty());
        return Books.open(record, header, new Books.Keeping(keeping.clock(), DiskStorage::open, keeping.shelf(), true));
    }

    private static Plan plan() {
        Finding finding = new Finding(
                new ControlId("KEP-3.2-7"), Subject.server(), new Verdict.ByHand(Phrase.of("why.read"), List.of()));
        Change<RegistryData> change = new Change<>(
                AT, Answer.absent(), Answer.known(RegistryData.dword(900)), Effective.NOW, new Reversal.Exact());
        return new Plan(finding, Group.RESTRICTIONS, List.of(change), Set.of(Hazard.CUTS_REMOTE), List.of());
    }
}
