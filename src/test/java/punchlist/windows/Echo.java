package punchlist.windows;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** What a launcher started: says what reached it, one thing a line, and ends with the code it is told. */
final class Echo {
    static final int EXIT = 37;

    private Echo() {}

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String arg : args) {
            out.println("argument " + arg);
        }
        ManagementFactory.getRuntimeMXBean().getInputArguments().forEach(option -> out.println("option " + option));
        System.getenv().forEach((name, value) -> out.println("environment " + name + "=" + value));
        out.println("input " + new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        System.exit(EXIT);
    }
}
