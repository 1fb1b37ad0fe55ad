package punchlist.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import punchlist.session.Keeping;
import punchlist.session.Machines;
import punchlist.text.BundledTexts;

/** The command line (design section 7): the only place that prints. */
@Command(
        name = "punchlist",
        subcommands = {
            ControlsCommand.class,
            CheckCommand.class,
            FixCommand.class,
            UndoCommand.class,
            ResumeCommand.class,
            SnapshotCommand.class,
            DriftCommand.class,
            LookCommand.class,
            MergeCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            LockCommand.class,
            KeyCommand.class,
            PasswordCommand.class,
            DataCommand.class,
            WatchCommand.class,
            SelftestCommand.class,
            KeepCommand.class,
            OpenUpdateCommand.class,
            GuardCommand.class
        })
public final class CommandLineApp implements Callable<Integer> {

    /** What {@link #run} returns when no command was named: the wizard is wanted. */
    public static final int WIZARD = -1;

    private final String version;
    private final Keeping keeping;
    private final PrintStream result;
    private final PrintStream log;

    @Mixin
    private Common common = new Common();

    @Option(names = "--record", paramLabel = "FILE")
    private @Nullable Path record;

    @Option(names = "--at", hidden = true)
    private @Nullable String at;

    @Option(names = "--version")
    private boolean showVersion;

    @Option(names = {"-h", "--help"})
    private boolean showHelp;

    /**
     * A command line of this version.
     *
     * @param keeping how what is done is kept
     * @param result where results go
     * @param log where everything else goes
     */
    public CommandLineApp(String version, Keeping keeping, PrintStream result, PrintStream log) {
        this.version = version;
        this.keeping = keeping;
        this.result = Out.utf8(result);
        this.log = Out.utf8(log);
    }

    /** A command line on this process' own streams. */
    public static CommandLineApp onStandardStreams(String version) {
        return new CommandLineApp(
                version, Keeping.onDisk(Clock.systemUTC(), Machines.ownFolder()), System.out, System.err);
    }

    /**
     * Runs a command.
     *
     * @return its exit code; 2 for a call that cannot work
     */
    public int run(String... arguments) {
        CommandLine line = configured();
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            log.println("punchlist: out of memory: a file is too large for this program");
            return Task.ERROR;
        } finally {
            result.flush();
            log.flush();
        }
    }

    private CommandLine configured() {
        CommandLine line = new CommandLine(this)
                .setResourceBundle(new UsageTexts(BundledTexts.in(Locale.ENGLISH)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new BadCall())
                .registerConverter(Path.class, BadCall::path)
                .setOut(new PrintWriter(result, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(log, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    log.println(Harmless.shown("punchlist: internal problem: " + BadCall.place(problem)));
                    return Task.ERROR;
                });
        line.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .version("Punchlist " + version));
        return line;
    }

    /** Without a command: the version, the help, or the wizard. */
    @Override
    public Integer call() {
        if (showVersion) {
            result.print("Punchlist " + version + "\n");
            return 0;
        }
        if (showHelp) {
            configured().usage(new PrintWriter(result, true, StandardCharsets.UTF_8));
            return 0;
        }
        try {
            common.mustBeUsable();
            return WIZARD;
        } catch (Usage e) {
            out(new Common()).problem(String.valueOf(e.getMessage()));
            return Task.ERROR;
        }
    }

    /** What the wizard was called with. */
    public WizardCall wizardCall() {
        return new WizardCall(
                common.machine(),
                common.scopeFile(),
                Optional.ofNullable(record),
                common.language(),
                common.asOf(),
                Optional.ofNullable(at));
    }

    /** Says that there is no display, and shows the check instead. */
    public int runWithoutDisplay(String reason) {
        Out out = out(common);
        out.say("cli.noDisplay", reason);
        out.flush();
        return run(common.asCheckArguments());
    }

    Out out(Common options) {
        return new Out(result, log, BundledTexts.in(options.language()));
    }

    String version() {
        return version;
    }

    Keeping keeping() {
        return keeping;
    }
}
