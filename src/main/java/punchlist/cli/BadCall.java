package punchlist.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a call, and the command's help. Of an argument that nobody knows only what stands before its
 * equals sign is repeated: behind a mistyped {@code --secret} a password may stand.
 */
final class BadCall implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("punchlist: " + Harmless.shown(what(problem)));
        UnmatchedArgumentException.printSuggestions(problem, err);
        command.usage(err);
        err.flush();
        return Task.ERROR;
    }

    /** What kind of problem it is and where it came up. Its message is left out: it may quote what nobody should see. */
    static String place(Throwable problem) {
        StackTraceElement[] stack = problem.getStackTrace();
        return problem.getClass().getSimpleName() + (stack.length == 0 ? "" : " at " + stack[0]);
    }

    /** A file's name as a path of this system. */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + name + "' is not the name of a file");
        }
    }

    private static String what(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(problem.getMessage());
        }
        List<String> names = unmatched.getUnmatched().stream()
                .map(argument -> "'" + argument.replaceFirst("(?s)=.*", "=…") + "'")
                .toList();
        return "not understood: " + String.join(", ", names);
    }
}
