package punchlist.session;

import punchlist.session.Machines.LocalParts;

/** What this Windows brings; loaded only on Windows, because it loads JNA. */
final class WindowsParts {

    private WindowsParts() {}

    static LocalParts open() {
        return LocalParts.elsewhere();
    }
}
