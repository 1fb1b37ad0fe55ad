package punchlist.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import punchlist.machine.windows.Elevation;
import punchlist.machine.windows.LocalMachineId;
import punchlist.machine.windows.Selftest;
import punchlist.machine.windows.WindowsAnswerers;
import punchlist.machine.windows.WindowsName;
import punchlist.machine.windows.WindowsSetters;
import punchlist.session.Machines.LocalParts;
import punchlist.session.NativeCalls.Tried;

/** What this Windows brings; loaded only on Windows, because it loads JNA. */
final class WindowsParts {

    private WindowsParts() {}

    static LocalParts open() {
        return new LocalParts(LocalMachineId.read(), WindowsAnswerers.all(), WindowsSetters.all(), WindowsName.read());
    }

    static boolean isElevated() {
        return Elevation.isElevated();
    }

    static OwnFolder ownFolder() {
        return new OwnFolder() {
            @Override
            public Path open(String name) throws IOException {
                throw new IOException("this build has no folder that only administrators may write");
            }

            @Override
            public Optional<Path> find(String name) {
                return Optional.empty();
            }
        };
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
