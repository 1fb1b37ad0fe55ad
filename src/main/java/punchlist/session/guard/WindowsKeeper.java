package punchlist.session.guard;

import java.util.List;
import java.util.Optional;
import punchlist.machine.windows.DetachedProcess;
import punchlist.machine.windows.TaskScheduler;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/** This Windows. To be made on Windows only, because it loads JNA. */
public final class WindowsKeeper implements Keeper {

    @Override
    public Optional<Why> register(String name, String xml) {
        return TaskScheduler.register(name, xml);
    }

    @Override
    public Optional<Why> remove(String name) {
        return TaskScheduler.remove(name);
    }

    @Override
    public Answer<Long> start(List<String> command) {
        return DetachedProcess.start(command);
    }
}
