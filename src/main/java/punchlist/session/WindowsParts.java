package punchlist.session;

import punchlist.machine.windows.LocalMachineId;
import punchlist.machine.windows.WindowsAnswerers;
import punchlist.machine.windows.WindowsName;
import punchlist.machine.windows.WindowsSetters;
import punchlist.session.Machines.LocalParts;

/** What this Windows brings; loaded only on Windows, because it loads JNA. */
final class WindowsParts {

    private WindowsParts() {}

    static LocalParts open() {
        return new LocalParts(LocalMachineId.read(), WindowsAnswerers.all(), WindowsSetters.all(), WindowsName.read());
    }
}
