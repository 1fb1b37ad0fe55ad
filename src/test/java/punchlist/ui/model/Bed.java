package punchlist.ui.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.probe.Secrets;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.session.Elevator;
import punchlist.session.Keeping;
import punchlist.session.Machines;
import punchlist.session.OwnFolder;
import punchlist.session.Product;
import punchlist.text.BundledTexts;
import punchlist.text.Texts;

/** A wizard on a small recorded server, in one thread and without a screen. */
public final class Bed {

    /** The control of the inactivity limit. */
    public static final ControlId INACTIVITY = new ControlId("KEP-3.2-7");

    private static final String SYSTEM = "SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Policies\\\\System";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** The wizard. */
    public final WizardModel wizard;

    /** The record's file. */
    public final Path record;

    private final Path snapshot;

    /** A wizard on the small server, which takes up the record in this folder. */
    public Bed(Path folder) {
        this(folder, false, Optional.empty());
    }

    /** A wizard on the demo. */
    public static Bed demo(Path folder, Optional<SheetMaker> sheets) {
        return new Bed(folder, true, sheets);
    }

    /** A wizard on another recorded server. */
    public static Bed on(Path folder, Path snapshot) {
        return new Bed(folder, Optional.of(snapshot.toString()), Optional.empty(), Optional.empty());
    }

    /** A wizard on this Windows, on which changes are allowed. */
    public static Bed local(Path folder, Optional<SheetMaker> sheets) {
        String scope =
                "{\"running\":false,\"gate\":{\"backup\":\"image\",\"console\":\"iDRAC\",\"by\":\"A. Engineer\"}}";
        return new Bed(folder, Optional.of("local"), Optional.of(ScopeJson.parse(scope, "scope", folder)), sheets);
    }

    /** A wizard on this computer, whatever it is, that lacks rights and can ask for them. */
    public static Bed withoutRights(Path folder, Elevator elevator, Optional<At> at) {
        Launch launch = new Launch("local", Optional.empty(), "en", Optional.empty(), at, Optional.of(elevator), false);
        return new Bed(folder, Optional.of("local"), Optional.empty(), Optional.empty(), launch);
    }

    /** A wizard with a maker of sheets. */
    Bed(Path folder, boolean demo, Optional<SheetMaker> sheets) {
        this(folder, demo ? Optional.of("demo") : Optional.empty(), Optional.empty(), sheets);
    }

    private Bed(Path folder, Optional<String> machine, Optional<Scope> scope, Optional<SheetMaker> sheets) {
        this(folder, machine, scope, sheets, Launch.plain());
    }

    private Bed(
            Path folder, Optional<String> machine, Optional<Scope> scope, Optional<SheetMaker> sheets, Launch launch) {
        this(folder, machine, scope, sheets, launch, launch.elevator().map(e -> launch.at()
                .isPresent()));
    }

    /** A wizard on the small server, on a Windows where it was not started as administrator. */
    static Bed notElevated(Path folder) {
        return new Bed(
                folder, Optional.empty(), Optional.empty(), Optional.empty(), Launch.plain(), Optional.of(false));
    }

    private Bed(
            Path folder,
            Optional<String> machine,
            Optional<Scope> scope,
            Optional<SheetMaker> sheets,
            Launch launch,
            Optional<Boolean> elevated) {
        this.record = folder.resolve("SRV-IGSS-01.punchlist");
        this.snapshot = folder.resolve("server.json");
        write();
        Desk desk = new Desk(
                new Background(Runnable::run, Runnable::run),
                Keeping.onDisk(clock(), OwnFolder.ofUser(folder.resolve("own"))));
        this.wizard = new WizardModel(desk, words(), Optional.of(record), sheets, launch, ears());
        wizard.load(() -> ground(machine.orElse(snapshot.toString()), scope, elevated));
    }

    private void write() {
        try {
            Files.writeString(snapshot, """
                    {"format":"punchlist-snapshot/1","takenAt":"2026-11-22T10:00:00Z",
                     "machine":{"id":"4c4c4544-0042","name":"SRV-IGSS-01"},
                     "scope":{"running":false,"igss":{"version":17,"components":["opcua"]}},
                     "registry":{"64":{"HKLM\\\\%s":{"InactivityTimeoutSecs":null}},"32":{}}}
                    """.formatted(SYSTEM));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ground ground(String name, Optional<Scope> scope, Optional<Boolean> elevated) {
        Product product = Product.load(texts(), "0.1.0");
        var machine = new Machines(product.kinds(), Secrets.none(), Optional.empty()).open(name);
        return new Ground(product, machine, scope, Optional.empty(), elevated);
    }

    /** Ears that listen in the same thread and keep nothing: enough for a recording, which is looked at once. */
    static Ears ears() {
        return new Ears(Runnable::run, Pulse::begin, seen -> {});
    }

    /** English texts. */
    public static Texts texts() {
        return BundledTexts.in(Locale.ENGLISH);
    }

    /** A clock that stands. */
    public static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** English words. */
    public static Words words() {
        return new Words(texts());
    }

    /** The model of a page. */
    public <M extends PageModel> M page(Page page, Class<M> type) {
        return type.cast(wizard.page(page));
    }

    /** How it stands. */
    public Situation now() {
        return wizard.desk().now().orElseThrow();
    }

    /** Begins the record and says who works here. */
    public Bed begun() {
        page(Page.START, StartModel.class).choose(StartModel.Way.BEGIN);
        WhoModel who = page(Page.WHO, WhoModel.class);
        who.field("engineer").set("A. Engineer");
        who.field("customer").set("Waterworks");
        who.backupProperty().set("NAS 3, 2026-11-21");
        who.consoleProperty().set("A. Engineer, iDRAC");
        who.byProperty().set("A. Engineer");
        wizard.next();
        return this;
    }

    /** Lets the record go. */
    public void close() {
        wizard.desk().close(() -> {});
    }

    /** The same, and checked. */
    public Bed checked() {
        begun();
        wizard.page(Page.WHAT).verb().getValue().orElseThrow().does().run();
        return this;
    }

    /** Makes every undecided fail a punch item. */
    public void decideAll() {
        for (PointModel point : page(Page.POINTS, PointsModel.class).points()) {
            if (point.isUndecided()) {
                point.wayProperty().set(PointModel.Way.PUNCH);
                point.ownerProperty().set("Waterworks IT");
                point.dueProperty().set("2026-12-01");
                point.save();
            }
        }
    }

    /** The row of the inactivity limit. */
    public RowModel inactivity() {
        wizard.go(Page.OS);
        return page(Page.OS, StepModel.class).rows().stream()
                .filter(row -> row.control().id().equals(INACTIVITY))
                .findFirst()
                .orElseThrow();
    }
}
