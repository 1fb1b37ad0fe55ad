package punchlist.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.machine.Effective;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.machine.Setters;
import punchlist.probe.Secrets;
import punchlist.reading.Answer;
import punchlist.reading.Readings;
import punchlist.reading.Settable;
import punchlist.record.DiskStorage;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.SetRegistry;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.session.CheckRun;
import punchlist.session.Checking;
import punchlist.session.Commissioning;
import punchlist.session.Keeping;
import punchlist.session.Looking;
import punchlist.session.Machines;
import punchlist.session.OpenMachine;
import punchlist.session.OwnFolder;
import punchlist.session.Product;
import punchlist.session.Progress;
import punchlist.session.changes.Applying;
import punchlist.text.BundledTexts;

/** One start of the program on this very Windows, which changes the value of KEP-3.2-7 under a scratch key. */
final class OnThisWindows {

    /** The value; its key and the one above are there only after the change. */
    static final RegistryValue SCRATCH =
            RegistryValue.hklm("SOFTWARE\\PunchlistKilled\\System", "InactivityTimeoutSecs");

    private static final Product PRODUCT = Product.load(BundledTexts.in(Locale.ENGLISH), "1.2.3");
    private static final ControlId LOCK = new ControlId("KEP-3.2-7");

    private final Path folder;
    private final Trouble trouble;

    OnThisWindows(Path folder, Trouble trouble) {
        this.folder = folder;
        this.trouble = trouble;
    }

    static Product product() {
        return PRODUCT;
    }

    Path record() {
        return folder.resolve(Program.RECORD);
    }

    Keeping keeping() {
        FaultyDisk disk = new FaultyDisk(folder, DiskStorage::open, trouble, files -> {});
        return new Keeping(Clock.systemUTC(), disk, OwnFolder.ofUser(folder.resolve("own")), UUID::randomUUID);
    }

    Commissioning open() throws IOException {
        OpenMachine local = new Machines(PRODUCT.kinds(), Secrets.none(), Optional.empty()).open("local");
        Setters setters = Setters.none()
                .with(RegistryValue.class, (at, value) -> set(local, at, value))
                .with(RegistryKeyPresence.class, (at, value) -> set(local, at, value));
        OpenMachine quick = new OpenMachine(
                local.machine(),
                local.network(),
                setters,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO);
        Scope scope = ScopeJson.parse(
                "{\"running\":false,\"gate\":{\"backup\":\"image\",\"console\":\"iDRAC\",\"by\":\"A. Tester\"}}",
                "scope",
                folder);
        return Commissioning.open(PRODUCT, quick, record(), Optional.of(scope), keeping());
    }

    private <T> Optional<punchlist.reading.Why> set(OpenMachine local, Settable<T> at, Answer<T> value) {
        trouble.machine("before setting " + at);
        Optional<punchlist.reading.Why> problem = local.setters().set(at, value);
        trouble.machine("after setting " + at);
        return problem;
    }

    /** Makes the change; whether it was made whole. */
    boolean fix() throws IOException {
        try (Commissioning session = open()) {
            return session.apply(List.of(plan(session)), Applying.Asked.quietly("me"))
                    .isWhole();
        }
    }

    /** Takes everything back. */
    void undo() throws IOException {
        try (Commissioning session = open()) {
            session.undo(List.of(), "me", undone -> {});
        }
    }

    private static Plan plan(Commissioning session) {
        Looking looking = session.looking();
        CheckRun run =
                looking.check(PRODUCT.controls(List.of(LOCK)), Checking.Comparing.NOTHING, Progress.NONE, () -> false);
        Finding finding = run.judged().getFirst().worst();
        SetRegistry remedy = new SetRegistry();
        SetRegistry.Parameter parameter =
                new SetRegistry.Parameter(SCRATCH, 900, Effective.REBOOT, "remedy.inactivity.notices", false, Set.of());
        Readings readings = looking.ask(known -> remedy.needs(parameter, session.scope(), known));
        Proposal proposal = remedy.propose(parameter, finding, session.scope(), readings);
        return ((Proposal.Mend) proposal).plan();
    }

    /** The same in a process of its own that ends at a point: the folder, the point, fix or undo. */
    public static void main(String[] arguments) throws IOException {
        OnThisWindows program =
                new OnThisWindows(Path.of(arguments[0]), Trouble.halting(Integer.parseInt(arguments[1])));
        if (arguments[2].equals("fix")) {
            program.fix();
        } else {
            program.undo();
        }
    }
}
