package punchlist.machine.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/** Registers a scratch task that runs as the system at start-up, reads it back and removes it; it is never run. */
final class SelftestTask {

    private static final String NAME = "Selftest";
    private static final String TASK = """
            <?xml version="1.0" encoding="UTF-16"?>
            <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
              <Triggers><BootTrigger><Enabled>false</Enabled></BootTrigger></Triggers>
              <Principals>
                <Principal id="System"><UserId>S-1-5-18</UserId><RunLevel>HighestAvailable</RunLevel></Principal>
              </Principals>
              <Settings><ExecutionTimeLimit>PT0S</ExecutionTimeLimit></Settings>
              <Actions Context="System"><Exec><Command>selftest.exe</Command></Exec></Actions>
            </Task>
            """;

    private SelftestTask() {}

    static List<Selftest.Result> all() {
        List<Selftest.Result> results = new ArrayList<>();
        results.add(done("ITaskFolder::RegisterTask: scratch task", () -> TaskScheduler.register(NAME, TASK)));
        results.add(readBack(TaskScheduler.definition(NAME)));
        results.add(done("ITaskFolder::DeleteTask: scratch task", () -> TaskScheduler.remove(NAME)));
        return results;
    }

    private static Selftest.Result done(String call, Supplier<Optional<Why>> doing) {
        return doing.get()
                .map(why -> new Selftest.Result(call, Selftest.state(why), why.toString()))
                .orElseGet(() -> new Selftest.Result(call, Selftest.State.OK, "done"));
    }

    /** What the guard relies on: when it runs, as whom, and what. */
    private static Selftest.Result readBack(Answer<String> definition) {
        String call = "IRegisteredTask::get_Xml: scratch task";
        return switch (definition) {
            case Answer.Unread<String>(Why why) -> new Selftest.Result(call, Selftest.state(why), why.toString());
            case Answer.Absent<String> absent -> new Selftest.Result(call, Selftest.State.FAILED, "not there");
            case Answer.Known<String>(String xml) -> {
                List<String> missing = List.of("BootTrigger", "S-1-5-18", "selftest.exe").stream()
                        .filter(part -> !xml.contains(part))
                        .toList();
                yield missing.isEmpty()
                        ? new Selftest.Result(call, Selftest.State.OK, "as registered")
                        : new Selftest.Result(call, Selftest.State.FAILED, "without " + missing);
            }
        };
    }
}
