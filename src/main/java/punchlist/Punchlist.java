package punchlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import punchlist.cli.CommandLineApp;
import punchlist.cli.WizardCall;
import punchlist.ui.Wizard;

/** The entry of the program: decides between the wizard and the command line before any JavaFX class is loaded. */
public final class Punchlist {

    private Punchlist() {}

    /** Runs a command, or opens the wizard when none is named; without a display it shows the check instead. */
    public static void main(String[] arguments) {
        CommandLineApp app = CommandLineApp.onStandardStreams(version());
        int exit = app.run(arguments);
        System.exit(exit == CommandLineApp.WIZARD ? wizard(app) : exit);
    }

    private static int wizard(CommandLineApp app) {
        WizardCall call = app.wizardCall();
        try {
            return Wizard.open(
                    new Wizard.Options(
                            call.machine(), call.scope(), call.record(), call.language(), call.asOf(), call.at()),
                    version());
        } catch (Wizard.NoDisplay e) {
            return app.runWithoutDisplay(String.valueOf(e.getMessage()));
        }
    }

    static String version() {
        Properties properties = new Properties();
        try (InputStream in = Punchlist.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IOException("version.properties is not in the program");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
