package punchlist.machine.windows;

import java.util.List;
import java.util.stream.Collectors;

/** Arguments as one text, from which CommandLineToArgvW reads back exactly these. */
final class CommandLine {

    private CommandLine() {}

    static String of(List<String> arguments) {
        return arguments.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    /** Backslashes count double only before a quotation mark (learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments). */
    private static String quoted(String argument) {
        StringBuilder text = new StringBuilder("\"");
        int slashes = 0;
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '"') {
                text.repeat('\\', slashes + 1);
            }
            slashes = c == '\\' ? slashes + 1 : 0;
            text.append(c);
        }
        return text.repeat('\\', slashes).append('"').toString();
    }
}
