package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import punchlist.machine.system.ScheduledTask;
import punchlist.machine.system.ScheduledTasks;
import punchlist.machine.system.TaskTable;
import punchlist.reading.Answer;
import punchlist.reading.Why;

@Tag("windows")
class TasksOnWindowsTest {

    private static final String TASK = """
            <?xml version="1.0" encoding="UTF-16"?>
            <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
              <Principals>
                <Principal id="System"><UserId>S-1-5-18</UserId><RunLevel>HighestAvailable</RunLevel></Principal>
              </Principals>
              <Settings><Enabled>false</Enabled></Settings>
              <Actions Context="System"><Exec><Command>seen.exe</Command><Arguments>geheim</Arguments></Exec></Actions>
            </Task>
            """;

    /** Wine lists no tasks, and says so. */
    @Test
    void aRegisteredTaskIsFoundInItsFolderWithoutItsArguments() {
        Optional<?> problem = TaskScheduler.register("Seen", TASK);
        assertThat(problem).isEmpty();
        try {
            if (Wine.isHere()) {
                assertThat(ThisWindows.ask(new ScheduledTasks()))
                        .isInstanceOfSatisfying(Answer.Unread.class, answer -> assertThat(answer.why())
                                .isInstanceOf(Why.Unsupported.class));
                return;
            }
            TaskTable table = ThisWindows.known(new ScheduledTasks());
            assertThat(table.all())
                    .filteredOn(task -> task.path().equals("\\Punchlist\\Seen"))
                    .singleElement()
                    .satisfies(TasksOnWindowsTest::isOurs);
            assertThat(table.toString()).doesNotContain("geheim");
            assertThat(table.missingRight().isPresent()).isEqualTo(!Elevation.isElevated());
        } finally {
            assertThat(TaskScheduler.remove("Seen")).isEmpty();
        }
    }

    private static void isOurs(ScheduledTask task) {
        assertThat(task.account()).isEqualTo("S-1-5-18");
        assertThat(task.logon()).isEqualTo(ScheduledTask.Logon.SERVICE_ACCOUNT);
        assertThat(task.highest()).isTrue();
        assertThat(task.programs()).containsExactly("seen.exe");
        assertThat(task.enabled()).isFalse();
    }
}
