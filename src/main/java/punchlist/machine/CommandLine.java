package punchlist.machine;

import java.util.List;
import java.util.stream.Collectors;

/** Arguments as one line of text, the way a Windows program takes it apart again (CommandLineToArgvW). */
public final class CommandLine {

    private CommandLine() {}

    /** The line; every argument is quoted. */
    public static String of(List<String> arguments) {
        return arguments.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        StringBuilder line = new StringBuilder("\"");
        int slashes = 0;
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '"') {
                line.append("\\".repeat(slashes + 1));
            }
            slashes = c == '\\' ? slashes + 1 : 0;
            line.append(c);
        }
        return line.append("\\".repeat(slashes)).append('"').toString();
    }
}
