package punchlist.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import punchlist.catalog.BadCatalog;
import punchlist.machine.recorded.BadSnapshot;
import punchlist.reading.DataFile;
import punchlist.record.RecordProblem;
import punchlist.record.seal.KeyProblem;
import punchlist.reference.BadData;
import punchlist.scope.BadScope;
import punchlist.session.data.BadPack;

/** A command: turns what can go wrong into a message on standard error and exit code 2. */
abstract class Task implements Callable<Integer> {

    static final int ERROR = 2;

    @Mixin
    private Common common = new Common();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    @SuppressWarnings("UnusedVariable") // picocli prints the help when it is set
    private boolean help;

    @Option(names = "--version", versionHelp = true)
    @SuppressWarnings("UnusedVariable") // picocli prints the version when it is set
    private boolean version;

    @ParentCommand
    private @Nullable CommandLineApp app;

    abstract int run(Desk desk) throws IOException, KeyProblem;

    Common common() {
        return common;
    }

    @Override
    public Integer call() {
        if (app == null) {
            throw new IllegalStateException("a command without its program");
        }
        Out out = app.out(common);
        try {
            common.mustBeUsable();
            return run(new Desk(out, common, app.version(), app.keeping()));
        } catch (Usage | BadScope | BadSnapshot | BadCatalog | BadData | BadPack | RecordProblem e) {
            out.problem(String.valueOf(e.getMessage()));
            return ERROR;
        } catch (KeyProblem e) {
            out.problem(out.texts().render(e.said()));
            return ERROR;
        } catch (IOException e) {
            out.say("cli.io", DataFile.whatAndWhy(e));
            return ERROR;
        } catch (UncheckedIOException e) {
            out.say("cli.io", DataFile.whatAndWhy(Objects.requireNonNull(e.getCause())));
            return ERROR;
        } finally {
            out.flush();
        }
    }
}
