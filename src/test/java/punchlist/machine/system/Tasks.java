package punchlist.machine.system;

/** Definitions of tasks by the schema of the Task Scheduler. */
final class Tasks {

    private Tasks() {}

    /** A task with this principal, settings and actions; the head is the one that Windows writes. */
    static String xml(String principal, String settings, String actions) {
        return """
                <?xml version="1.0" encoding="UTF-16"?>
                <Task version="1.4" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
                  <RegistrationInfo><Author>SRV\\admin</Author><URI>\\Copy</URI></RegistrationInfo>
                  <Principals><Principal id="Author">%s</Principal></Principals>
                  <Settings><Enabled>true</Enabled>%s</Settings>
                  <Triggers><CalendarTrigger><Enabled>false</Enabled></CalendarTrigger></Triggers>
                  <Actions Context="Author">%s</Actions>
                </Task>
                """.formatted(principal, settings, actions);
    }

    /** An action that runs a program. */
    static String exec(String command, String arguments) {
        return "<Exec><Command>" + command + "</Command><Arguments>" + arguments + "</Arguments></Exec>";
    }
}
