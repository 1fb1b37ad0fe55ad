package punchlist.machine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Windows service.
 *
 * @param name its key name
 * @param displayName the name people see
 * @param state stopped, running, …
 * @param start how it starts
 * @param account the account it runs as, as Windows names it; empty where it could not be read
 * @param image the program it starts, without arguments, among which a password may stand; empty where it could not be
 *     read
 */
public record Service(
        String name, String displayName, State state, Start start, Optional<String> account, Optional<String> image) {

    private static final Pattern QUOTED = Pattern.compile("\\s*\"([^\"]*)\".*", Pattern.DOTALL);
    private static final Pattern PROGRAM =
            Pattern.compile("(.*?\\.(?:exe|sys|dll|com|bat|cmd))(?:\\s.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\s*(\\S*).*", Pattern.DOTALL);

    /** Leaves the arguments out. */
    public Service {
        image = image.map(Service::program);
    }

    /** Read again, a program is itself; one whose name would not be keeps its quotes. */
    private static String program(String commandLine) {
        Matcher quoted = QUOTED.matcher(commandLine);
        if (!quoted.matches()) {
            return unquoted(commandLine);
        }
        String inner = quoted.group(1);
        return unquoted(inner).equals(inner) ? inner : '"' + inner + '"';
    }

    private static String unquoted(String commandLine) {
        Matcher program = PROGRAM.matcher(commandLine);
        Matcher word = WORD.matcher(commandLine);
        return program.matches() ? program.group(1) : word.matches() ? word.group(1) : "";
    }

    /** The state of a service. */
    public enum State {
        STOPPED,
        START_PENDING,
        STOP_PENDING,
        RUNNING,
        CONTINUE_PENDING,
        PAUSE_PENDING,
        PAUSED,
        UNKNOWN
    }

    /** The start type of a service. */
    public enum Start {
        BOOT,
        SYSTEM,
        AUTOMATIC,
        MANUAL,
        DISABLED,
        UNKNOWN
    }
}
