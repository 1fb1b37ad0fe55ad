package punchlist.session.guard;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import punchlist.machine.CommandLine;

/**
 * The task that takes changes back when the guard itself could not: after a restart, or because its session was logged off
 * or its job ended. Runs as the system, on battery too, for as long as it takes.
 */
public final class StartupTask {

    private static final String TASK = """
            <?xml version="1.0" encoding="UTF-16"?>
            <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
              <RegistrationInfo>
                <Author>Punchlist</Author>
                <Description>Takes back changes of Punchlist that nobody confirmed.</Description>
              </RegistrationInfo>
              <Triggers>
                <BootTrigger><Enabled>true</Enabled></BootTrigger>
                <TimeTrigger><StartBoundary>LATEST</StartBoundary><Enabled>true</Enabled></TimeTrigger>
              </Triggers>
              <Principals>
                <Principal id="System"><UserId>S-1-5-18</UserId><RunLevel>HighestAvailable</RunLevel></Principal>
              </Principals>
              <Settings>
                <MultipleInstancesPolicy>Queue</MultipleInstancesPolicy>
                <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
                <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
                <AllowHardTerminate>false</AllowHardTerminate>
                <StartWhenAvailable>true</StartWhenAvailable>
                <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>
                <IdleSettings><StopOnIdleEnd>false</StopOnIdleEnd><RestartOnIdle>false</RestartOnIdle></IdleSettings>
                <AllowStartOnDemand>true</AllowStartOnDemand>
                <Enabled>true</Enabled>
                <Hidden>false</Hidden>
                <RunOnlyIfIdle>false</RunOnlyIfIdle>
                <WakeToRun>false</WakeToRun>
                <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
                <Priority>4</Priority>
              </Settings>
              <Actions Context="System">
                <Exec><Command>PROGRAM</Command><Arguments>ARGUMENTS</Arguments></Exec>
              </Actions>
            </Task>
            """;

    private final Program program;
    private final Path journal;

    /** The task that calls this program for this guard's journal. */
    public StartupTask(Program program, Path journal) {
        this.program = program;
        this.journal = journal;
    }

    /** Its name in the Task Scheduler's folder Punchlist. */
    public static String name(Path journal) {
        return "Guard " + journal.getFileName();
    }

    /** What it runs. */
    public List<String> command() {
        return program.with(List.of("guard", journal.toString(), "--at-start"));
    }

    /**
     * The task by the Task Scheduler's schema (learn.microsoft.com/windows/win32/taskschd/task-scheduler-schema).
     *
     * @param latest when it runs if Windows was not restarted
     */
    public String xml(Instant latest) {
        List<String> command = command();
        return TASK.replace("LATEST", latest.truncatedTo(ChronoUnit.SECONDS).toString())
                .replace("PROGRAM", escaped(command.getFirst()))
                .replace("ARGUMENTS", escaped(CommandLine.of(command.subList(1, command.size()))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
