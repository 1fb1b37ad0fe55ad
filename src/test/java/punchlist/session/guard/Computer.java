package punchlist.session.guard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.MachineId;
import punchlist.reading.Answer;
import punchlist.reading.Why;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.Keeps;
import punchlist.record.RecordProblem;
import tools.jackson.databind.node.StringNode;

/** A computer on which changes stand until they are taken back; its tasks are kept, its processes are threads. */
final class Computer implements Keeper, WayBack {

    final List<String> tasks = new ArrayList<>();
    final List<String> takenBack = new ArrayList<>();
    final List<String> refusing = new ArrayList<>();
    private final List<Thread> processes = new ArrayList<>();
    Optional<Why> noTasks = Optional.empty();
    boolean startsNothing;
    boolean startsInVain;

    @Override
    public synchronized Optional<Why> register(String name, String xml) {
        if (noTasks.isEmpty()) {
            tasks.add(name);
        }
        return noTasks;
    }

    @Override
    public synchronized Optional<Why> remove(String name) {
        tasks.remove(name);
        return Optional.empty();
    }

    @Override
    public Answer<Long> start(List<String> command) {
        if (startsNothing) {
            return Answer.unread(new Why.Failed("CreateProcess", "2"));
        }
        if (!startsInVain) {
            Path journal = Path.of(command.get(command.indexOf("guard") + 1));
            long after = Long.parseLong(command.get(command.indexOf("--after") + 1));
            // seconds stand for tenths, so that nobody waits for long
            Thread thread = new Thread(() -> stand(journal, Duration.ofMillis(after * 100)));
            processes.add(thread);
            thread.start();
        }
        return Answer.known(
                startsInVain ? Long.MAX_VALUE : ProcessHandle.current().pid());
    }

    void stand(Path journal, Duration after) {
        try {
            new GuardDuty(journal, this, this, Clock.systemUTC(), Ticks.ofSystem()).stand(after, Optional.empty());
        } catch (IOException | RecordProblem e) {
            takenBack.add(e.toString());
        }
    }

    @Override
    public void mustBeKnown(ChangeState change) {
        if (change.intent().kind().equals("unknown")) {
            throw new RecordProblem("unknown kind");
        }
    }

    @Override
    public synchronized Entry.UndoOutcome takeBack(ChangeState change) {
        String id = change.intent().id();
        boolean refused = refusing.contains(id);
        takenBack.add(id);
        return new Entry.UndoOutcome(
                id, refused ? "partly" : "done", Optional.empty(), Optional.empty(), Optional.of("guard"));
    }

    void awaitEnd() throws InterruptedException {
        for (Thread process : processes) {
            process.join();
        }
    }

    static Entry.Header header(String record) {
        return new Entry.Header(
                "1",
                "1",
                "0",
                List.of(),
                new MachineId(MachineId.Kind.LOCAL, "m", "M"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Keeps(record, "r.punchlist")));
    }

    static Entry.Intent intent(String id, String kind) {
        StringNode value = StringNode.valueOf("x");
        return new Entry.Intent(
                id,
                "X-1",
                "server",
                kind,
                List.of("a"),
                value,
                value,
                "now",
                "exact",
                Optional.empty(),
                List.of(),
                "me",
                Optional.empty());
    }
}
