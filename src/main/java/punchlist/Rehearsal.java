package punchlist;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import punchlist.cli.CommandLineApp;
import punchlist.session.Keeping;
import punchlist.session.Machines;
import punchlist.ui.Wizard;

/**
 * What the AOT cache is trained with at build time: one check of the demo, whose result nobody reads, and the wizard's
 * first page. Needs {@code -Dglass.platform=Headless} where there is no screen. Never part of the product's own way.
 */
final class Rehearsal {

    private static final Duration SHOWN = Duration.ofMillis(1500);

    private Rehearsal() {}

    public static void main(String[] arguments) throws Wizard.NoDisplay {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true);
        CommandLineApp app = new CommandLineApp(
                Punchlist.version(), Keeping.onDisk(Clock.systemUTC(), Machines.ownFolder()), nowhere, nowhere);
        int check = app.run("check", "--machine", "demo", "--format", "json");
        Wizard.rehearse(Punchlist.version(), SHOWN);
        System.exit(check);
    }
}
