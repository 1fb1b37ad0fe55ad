package punchlist.session.guard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How this program's command line is called.
 *
 * @param command the full path of what is run, and what comes before a command's own arguments
 */
public record Program(List<String> command) {

    private static final String LAUNCHER = "punchlist-cli.exe";

    /** Copies the list. */
    public Program {
        command = List.copyOf(command);
    }

    /** The launcher in a folder of this program. */
    public static Program in(Path folder) {
        return new Program(List.of(folder.resolve(LAUNCHER).toString()));
    }

    /** The launcher beside the Java this runs in; empty when it was not started from such a folder. */
    public static Optional<Program> own() {
        Path runtime = Path.of(System.getProperty("java.home"));
        return Optional.ofNullable(runtime.getParent())
                .filter(folder -> Files.isRegularFile(folder.resolve(LAUNCHER)))
                .map(Program::in);
    }

    /** The program with these arguments. */
    List<String> with(List<String> arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        return all;
    }
}
