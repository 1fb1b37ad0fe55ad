package punchlist.machine.system;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;

/** Definitions of tasks under fire: whoever may register a task writes them. */
public final class SystemFuzz {

    private SystemFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> tasks = Seeds.of(
                Tasks.xml(
                        "<UserId>SRV\\j&#246;rg</UserId><LogonType>Password</LogonType>",
                        "",
                        Tasks.exec("C:\\a.exe", "/p x")),
                Tasks.xml("<GroupId>S-1-5-32-545</GroupId>", "<Hidden>true</Hidden>", Tasks.exec("\"a b\" c", "")),
                Tasks.xml("<UserId>S-1-5-18</UserId><RunLevel>HighestAvailable</RunLevel>", "", ""));
        return List.of(Target.of("task-xml", 120, Target.Form.TEXT, tasks, SystemFuzz::task)
                .refusing(IllegalArgumentException.class));
    }

    private static Optional<String> task(byte[] input) {
        ScheduledTask task = TaskXml.parse("\\a", Seeds.text(input));
        TaskTable table = new TaskTable(List.of(task), Map.of(), Optional.empty());
        TaskTable again = TaskCodec.TASKS.read(TaskCodec.TASKS.write(table));
        Target.promise(again.equals(table), "comes back as " + again);
        return Optional.empty();
    }
}
