package punchlist.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchlist.machine.AsOf;
import punchlist.machine.AskingMachine;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.Setters;
import punchlist.machine.recorded.BadSnapshot;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.machine.recorded.Snapshot;
import punchlist.probe.Attempts;
import punchlist.probe.ConsentGate;
import punchlist.probe.ProbeAnswerers;
import punchlist.probe.Secrets;
import punchlist.reading.Answerers;
import punchlist.reading.QuestionKinds;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;

/** Opens machines by the names the command line uses: local, demo, or a snapshot's file. */
public final class Machines {

    private static final String DEMO = "/punchlist/demo/demo.json";
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final QuestionKinds kinds;
    private final Secrets secrets;
    private final Attempts attempts;
    private final Optional<Instant> asOf;
    private final Answerers kept;

    /**
     * Opens machines that answer questions of these kinds.
     *
     * @param secrets the passwords of this run, for questions over the network
     * @param asOf the time to judge by, where it is not the machine's own
     */
    public Machines(QuestionKinds kinds, Secrets secrets, Optional<Instant> asOf) {
        this(kinds, secrets, Attempts.none(), asOf);
    }

    /** The same; with the attempts at guessed passwords that were asked for. */
    public Machines(QuestionKinds kinds, Secrets secrets, Attempts attempts, Optional<Instant> asOf) {
        this(kinds, secrets, attempts, asOf, Answerers.none());
    }

    private Machines(QuestionKinds kinds, Secrets secrets, Attempts attempts, Optional<Instant> asOf, Answerers kept) {
        this.kinds = kinds;
        this.secrets = secrets;
        this.attempts = attempts;
        this.asOf = asOf;
        this.kept = kept;
    }

    /** The same; these answer too on this computer, from what the program keeps in its own folder. */
    public Machines with(Answerers own) {
        return new Machines(kinds, secrets, attempts, asOf, own);
    }

    /** Whether this program runs on Windows. */
    public static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Whether the program runs with administrator rights; empty where that is not known. */
    public static Optional<Boolean> isElevated() {
        return isWindows() ? Optional.of(WindowsParts.isElevated()) : Optional.empty();
    }

    /**
     * Where this computer's own things are kept; nothing is made before it is opened. For the entry of the program, which
     * hands it on.
     */
    public static OwnFolder ownFolder() {
        return isWindows() ? WindowsParts.ownFolder() : OwnFolder.ofUser(userState(System.getenv("XDG_STATE_HOME")));
    }

    /** freedesktop.org/wiki/Specifications/basedir-spec: a relative path counts as none. */
    static Path userState(@Nullable String stateHome) {
        return Optional.ofNullable(stateHome)
                .filter(given -> !given.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".local", "state"))
                .resolve("punchlist");
    }

    /** How this program gets an administrator's rights, where it lacks them and Windows can be asked for them. */
    public static Optional<Elevator> elevator() {
        return isElevated().filter(is -> !is).flatMap(is -> WindowsParts.elevator());
    }

    /** Keeps a file the one it is while it is opened by its name; elsewhere than on Windows opening it does that. */
    static Pinned pin(Path file) throws IOException {
        return isWindows() ? WindowsParts.pin(file) : () -> {};
    }

    /** A file that nobody can put another in the place of, until it is closed. */
    @FunctionalInterface
    interface Pinned extends AutoCloseable {
        @Override
        void close();
    }

    /** What is looked at when nothing was said: this computer on Windows, the demo elsewhere. */
    public static String defaultName() {
        return isWindows() ? "local" : "demo";
    }

    /**
     * Opens a machine.
     *
     * @param name local, demo, or a snapshot's file
     * @throws BadSnapshot when the snapshot cannot be used
     */
    public OpenMachine open(String name) {
        return switch (name) {
            case "local" -> local();
            case "demo" -> demo();
            default ->
                recorded(
                        Snapshot.read(file(name)),
                        Optional.of(file(name).toAbsolutePath().normalize().toString()));
        };
    }

    private static Path file(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadSnapshot("'" + name + "' is neither local, demo nor the name of a file", e);
        }
    }

    private OpenMachine demo() {
        try (InputStream in = Machines.class.getResourceAsStream(DEMO)) {
            if (in == null) {
                throw new BadSnapshot("the demo is not in the program: " + DEMO);
            }
            return recorded(Snapshot.read(in, "demo", MachineId.Kind.DEMO), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(DEMO, e);
        }
    }

    private OpenMachine recorded(Snapshot snapshot, Optional<String> source) {
        RecordedMachine machine = new RecordedMachine(snapshot, kinds, asOf.orElse(snapshot.takenAt()));
        Optional<Scope> scope = snapshot.scopeJson()
                .map(json -> ScopeJson.parse(json, source.orElse("demo") + ": scope", Path.of(".")));
        return new OpenMachine(
                machine,
                given -> machine,
                RecordedSetters.on(machine),
                scope,
                Optional.of(machine),
                source,
                Duration.ZERO);
    }

    private OpenMachine local() {
        Clock clock = Clock.systemUTC();
        LocalParts parts = isWindows() ? WindowsParts.open() : LocalParts.elsewhere();
        return new OpenMachine(
                asOf(parts.machine(clock, kept)),
                scope -> asOf(new ConsentGate(
                        parts.machine(clock, kept.with(ProbeAnswerers.all(scope, secrets, attempts))), scope)),
                parts.setters(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SETTLING);
    }

    private Machine asOf(Machine machine) {
        return asOf.<Machine>map(now -> new AsOf(machine, now)).orElse(machine);
    }

    /**
     * What a computer brings to be looked at.
     *
     * @param id which it is
     * @param answerers how it answers
     * @param setters how it is changed
     * @param system how it is named where it lacks an interface
     */
    record LocalParts(MachineId id, Answerers answerers, Setters setters, String system) {

        /** The machine of these parts and more answerers. */
        Machine machine(Clock clock, Answerers more) {
            return new AskingMachine(id, clock, answerers.with(more), system);
        }

        /** A computer that is no Windows: only probes are asked. */
        static LocalParts elsewhere() {
            String system = System.getProperty("os.name", "unknown");
            String name = Optional.ofNullable(System.getenv("HOSTNAME")).orElse("localhost");
            return new LocalParts(
                    new MachineId(MachineId.Kind.LOCAL, name, name), Answerers.none(), Setters.none(), system);
        }
    }
}
