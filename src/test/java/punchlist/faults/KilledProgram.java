package punchlist.faults;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import punchlist.cli.CommandLineApp;
import punchlist.record.DiskStorage;
import punchlist.session.Keeping;
import punchlist.session.OwnFolder;

/** The real command line in a process of its own, which is no more at one point of what it does to its files. */
final class KilledProgram {

    private KilledProgram() {}

    /** Runs a command: the folder, the point, and the command's own arguments. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Trouble trouble = Trouble.halting(Integer.parseInt(arguments[1]));
        String[] command = Arrays.copyOfRange(arguments, 2, arguments.length);
        System.exit(run(folder, trouble, System.out, System.err, command));
    }

    /** Runs a command with this trouble on the files of this folder. */
    static int run(Path folder, Trouble trouble, PrintStream out, PrintStream err, String... command) {
        FaultyDisk disk = new FaultyDisk(folder, DiskStorage::open, trouble, files -> {});
        Keeping keeping =
                new Keeping(Clock.systemUTC(), disk, OwnFolder.ofUser(folder.resolve("own")), UUID::randomUUID);
        return new CommandLineApp("1.2.3", keeping, out, err).run(command);
    }
}
