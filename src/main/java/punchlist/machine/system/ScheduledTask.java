package punchlist.machine.system;

import java.util.List;
import java.util.Optional;
import punchlist.machine.Sid;

/**
 * A task of the Task Scheduler.
 *
 * @param path folder and name, beginning with a backslash
 * @param enabled whether its settings let it run
 * @param account user or group as its definition writes it, a SID or a name; empty where it names none
 * @param sid the account's SID, where it was written or Windows found it
 * @param logon how it logs on
 * @param highest whether it runs with the highest rights its account has
 * @param programs what it starts, without arguments
 */
public record ScheduledTask(
        String path,
        boolean enabled,
        String account,
        Optional<Sid> sid,
        Logon logon,
        boolean highest,
        List<String> programs) {

    /**
     * How a task logs on (learn.microsoft.com/windows/win32/taskschd/principal-logontype): with a stored password, without
     * a password (S4U), only while its user is logged on, as an account of the system, or for the members of a group.
     */
    public enum Logon {
        PASSWORD,
        S4U,
        INTERACTIVE,
        INTERACTIVE_OR_PASSWORD,
        SERVICE_ACCOUNT,
        GROUP,
        /** The definition does not say. */
        NONE
    }

    /** Copies the list. */
    public ScheduledTask {
        programs = List.copyOf(programs);
    }

    /** Whether Windows keeps the account's password for it. */
    public boolean keepsPassword() {
        return logon == Logon.PASSWORD || logon == Logon.INTERACTIVE_OR_PASSWORD;
    }

    /** This task with the SID that Windows found for its account. */
    public ScheduledTask with(Sid found) {
        return new ScheduledTask(path, enabled, account, Optional.of(found), logon, highest, programs);
    }
}
