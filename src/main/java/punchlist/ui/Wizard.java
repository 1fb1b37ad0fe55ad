package punchlist.ui;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import punchlist.probe.Secrets;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.session.AttemptLedger;
import punchlist.session.AttemptOrder;
import punchlist.session.Keeping;
import punchlist.session.Machines;
import punchlist.session.OpenMachine;
import punchlist.session.Product;
import punchlist.session.data.DataPacks;
import punchlist.session.data.DataSet;
import punchlist.session.watch.SeenAnswerer;
import punchlist.session.watch.SeenShelf;
import punchlist.text.BundledTexts;
import punchlist.text.Texts;
import punchlist.ui.model.At;
import punchlist.ui.model.Background;
import punchlist.ui.model.Desk;
import punchlist.ui.model.Ears;
import punchlist.ui.model.Ground;
import punchlist.ui.model.Launch;
import punchlist.ui.model.Pulse;
import punchlist.ui.model.WizardModel;
import punchlist.ui.model.Words;
import punchlist.ui.view.Window;

/** The wizard, from start to close. */
public final class Wizard {

    private static final Logger LOG = Logger.getLogger(Wizard.class.getName());

    /** A look that is under way when the window closes may take so long; see {@link punchlist.session.Looking#LIMIT}. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

    /**
     * With what the wizard is started.
     *
     * @param machine local, demo, or a snapshot's file
     * @param scope a scope's file
     * @param record a record's file
     * @param language of the screen
     * @param asOf the time to judge by, where it is not the machine's own
     * @param at where it goes on, when one without rights has started it; what is unknown is ignored
     */
    public record Options(
            String machine,
            Optional<Path> scope,
            Optional<Path> record,
            Locale language,
            Optional<Instant> asOf,
            Optional<String> at) {

        private Launch launch() {
            return new Launch(
                    machine,
                    scope,
                    language.getLanguage(),
                    asOf.map(Instant::toString),
                    record.isEmpty() ? Optional.empty() : at.flatMap(At::of),
                    Machines.elevator(),
                    Boolean.getBoolean("punchlist.unsigned"));
        }
    }

    /** No window can be opened here. */
    public static final class NoDisplay extends Exception {

        private static final long serialVersionUID = 1L;

        NoDisplay(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    private final Options options;
    private final String version;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<Optional<RuntimeException>> broken = new AtomicReference<>(Optional.empty());

    private Wizard(Options options, String version) {
        this.options = options;
        this.version = version;
    }

    /**
     * Opens the wizard and returns when it is closed.
     *
     * @param version the program's version
     * @return the exit code
     * @throws NoDisplay when no window can be opened here
     */
    public static int open(Options options, String version) throws NoDisplay {
        startToolkit();
        return new Wizard(options, version).run();
    }

    /**
     * Opens the demo's first page and closes it again after {@code shown}: for training the AOT cache at build time.
     *
     * @throws NoDisplay when no window can be opened here
     */
    public static void rehearse(String version, Duration shown) throws NoDisplay {
        Wizard wizard = new Wizard(
                new Options(
                        "demo", Optional.empty(), Optional.empty(), Locale.ENGLISH, Optional.empty(), Optional.empty()),
                version);
        startToolkit();
        Platform.runLater(() -> {
            PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) shown.toMillis()));
            pause.setOnFinished(event -> wizard.closed.countDown());
            pause.play();
        });
        wizard.run();
    }

    private static void startToolkit() throws NoDisplay {
        TOOLKIT_LOG.setLevel(Level.OFF); // on the class path JavaFX warns, and the class path is meant
        try {
            Platform.startup(() -> {});
        } catch (RuntimeException | LinkageError e) { // each system says in its own way that it has no screen
            throw new NoDisplay(e);
        }
    }

    private int run() throws NoDisplay {
        ExecutorService worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("punchlist-worker").daemon().factory());
        ExecutorService listener = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("punchlist-listener").daemon().factory());
        Texts texts = BundledTexts.in(options.language());
        SeenShelf shelf = new SeenShelf(Machines.ownFolder());
        Platform.runLater(() -> show(texts, worker, new Ears(listener, Pulse::begin, shelf::keep)));
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        } finally {
            worker.shutdown();
            Platform.exit();
            finish(listener);
        }
        if (broken.get().isPresent()) {
            throw new NoDisplay(broken.get().get());
        }
        return 0;
    }

    /** Lets a listening that the window's end has stopped keep what it saw. */
    private static void finish(ExecutorService listener) {
        listener.shutdown();
        try {
            if (!listener.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "what was listened to last could not be kept in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Texts texts, ExecutorService worker, Ears ears) {
        try {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Clock clock = Clock.systemUTC();
            Desk desk =
                    new Desk(new Background(worker, Platform::runLater), Keeping.onDisk(clock, Machines.ownFolder()));
            WizardModel model = new WizardModel(
                    desk,
                    new Words(texts),
                    options.record(),
                    Optional.of(new ReportSheets(texts, clock)),
                    options.launch(),
                    ears);
            new Window(new Stage(), model, closed::countDown).show();
            model.load(() -> ground(texts));
        } catch (RuntimeException e) { // before the window stands there is no place to say it
            broken.set(Optional.of(e));
            closed.countDown();
        }
    }

    private Ground ground(Texts texts) {
        Product product = Product.load(texts, version, installed(texts).data());
        AttemptOrder order = new AttemptOrder();
        AttemptLedger tried = new AttemptLedger(Machines.ownFolder(), Clock.systemUTC(), order);
        OpenMachine machine = new Machines(product.kinds(), Secrets.none(), tried, options.asOf())
                .with(SeenAnswerer.in(Machines.ownFolder()))
                .open(options.machine());
        Optional<Scope> scope = options.scope().map(ScopeJson::read);
        return new Ground(product, machine, scope, Optional.of(order), Machines.isElevated());
    }

    /** The tables inside the program, with the newer ones that were installed on this computer. */
    private DataSet installed(Texts texts) {
        DataPacks packs =
                new DataPacks(Machines.ownFolder(), Clock.systemUTC(), tried -> Product.load(texts, version, tried));
        try {
            DataPacks.Found found = packs.installed();
            found.unusable().forEach(pack -> LOG.log(Level.WARNING, pack));
            return found.data();
        } catch (IOException e) {
            throw new UncheckedIOException("the installed data packs cannot be read", e);
        }
    }
}
