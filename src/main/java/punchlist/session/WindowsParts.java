package punchlist.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import punchlist.machine.windows.AdministratorsFolder;
import punchlist.machine.windows.Elevation;
import punchlist.machine.windows.LocalMachineId;
import punchlist.machine.windows.PinnedFile;
import punchlist.machine.windows.RunAs;
import punchlist.machine.windows.Selftest;
import punchlist.machine.windows.WindowsAnswerers;
import punchlist.machine.windows.WindowsName;
import punchlist.machine.windows.WindowsSetters;
import punchlist.session.Machines.LocalParts;
import punchlist.session.NativeCalls.Tried;
import punchlist.session.guard.Keeper;
import punchlist.session.guard.KeepingKeeper;
import punchlist.session.guard.KeptCopy;
import punchlist.session.guard.WindowsKeeper;

/** What this Windows brings; loaded only on Windows, because it loads JNA. */
final class WindowsParts {

    /** Where the launcher puts its copies ({@code installer/launcher/safe.c}). */
    private static final String COPIES = "program";

    private WindowsParts() {}

    static LocalParts open() {
        return new LocalParts(LocalMachineId.read(), WindowsAnswerers.all(), WindowsSetters.all(), WindowsName.read());
    }

    static boolean isElevated() {
        return Elevation.isElevated();
    }

    static Machines.Pinned pin(Path file) throws IOException {
        PinnedFile pinned = PinnedFile.of(file);
        return pinned::close;
    }

    static OwnFolder ownFolder() {
        return new OwnFolder() {
            @Override
            public Path open(String name) throws IOException {
                return AdministratorsFolder.ofThisWindows().open(name);
            }

            @Override
            public Optional<Path> find(String name) {
                try {
                    return AdministratorsFolder.ofThisWindows().find(name);
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        };
    }

    static Optional<Elevator> elevator() {
        return RunAs.launcher()
                .map(launcher -> arguments ->
                        RunAs.start(launcher, arguments) ? Elevator.Outcome.STARTED : Elevator.Outcome.DECLINED);
    }

    static Keeper keeper() {
        Keeper keeper = new WindowsKeeper();
        return ownCopy()
                .<Keeper>map(copy -> new KeepingKeeper(keeper, new KeptCopy(copy)))
                .orElse(keeper);
    }

    /** The administrators-only copy that this program runs from, if it does. */
    private static Optional<Path> ownCopy() {
        return Optional.ofNullable(Path.of(System.getProperty("java.home")).getParent())
                .filter(folder -> ownFolder().find(COPIES).equals(Optional.ofNullable(folder.getParent())));
    }

    static List<Tried> selftest() {
        return Selftest.run().stream()
                .map(r -> new Tried(r.call(), state(r.state()), r.detail()))
                .toList();
    }

    private static Tried.State state(Selftest.State state) {
        return switch (state) {
            case OK -> Tried.State.OK;
            case LACKING -> Tried.State.LACKING;
            case FAILED -> Tried.State.FAILED;
        };
    }
}
