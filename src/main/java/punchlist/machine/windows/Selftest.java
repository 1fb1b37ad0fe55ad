package punchlist.machine.windows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import punchlist.machine.AskingMachine;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.MachineId;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Why;

/**
 * Tries every native call on this Windows: each kind of question once, and each way of setting on scratch objects of its
 * own (a registry key, a folder), set and taken back exactly. To be touched on Windows only.
 */
public final class Selftest {

    /** How a call did. */
    public enum State {
        /** It did what it shall. */
        OK,
        /** This Windows, or this account, has not got it. */
        LACKING,
        /** It is there and did not do what it shall. */
        FAILED
    }

    /**
     * What became of one call.
     *
     * @param call the API and what was done with it
     * @param detail what came back
     */
    public record Result(String call, State state, String detail) {}

    private final DirectWorkbench workbench;

    private Selftest(DirectWorkbench workbench) {
        this.workbench = workbench;
    }

    /** Tries everything; takes some seconds. */
    public static List<Result> run() {
        MachineId id = LocalMachineId.read();
        AskingMachine machine = new AskingMachine(id, Clock.systemUTC(), WindowsAnswerers.all(), WindowsName.read());
        QuestionKinds kinds = new QuestionKinds(MachineKinds.all());
        return new Selftest(new DirectWorkbench(machine, WindowsSetters.all(), kinds)).all();
    }

    private List<Result> all() {
        List<Result> results = new ArrayList<>();
        results.add(new Result("RtlGetVersion", State.OK, WindowsName.read()));
        results.add(new Result("GetComputerNameEx", State.OK, workbench.id().name()));
        results.add(new Result("GetTokenInformation", State.OK, Elevation.isElevated() ? "elevated" : "not elevated"));
        SelftestReads.all().forEach(question -> results.add(read(question)));
        results.addAll(new SelftestRegistry(workbench).all());
        results.addAll(new SelftestService(workbench).all());
        results.addAll(new SelftestRights(workbench).all());
        results.addAll(SelftestTask.all());
        try {
            results.addAll(SelftestPolicy.all());
            results.addAll(new SelftestFolder(workbench).all());
            results.addAll(new SelftestLinks(WindowsSetters.all()::set).all());
        } catch (IOException | UncheckedIOException e) {
            results.add(new Result("scratch folder", State.FAILED, e.toString()));
        }
        return List.copyOf(results);
    }

    private Result read(Question<?> question) {
        return read(workbench, question);
    }

    private static <T> Result read(DirectWorkbench machine, Question<T> question) {
        Reading<T> reading = machine.ask(question);
        String call = reading.source() + ": " + question;
        return switch (reading.answer()) {
            case Answer.Known<T>(T value) -> new Result(call, State.OK, shortened(value.toString()));
            case Answer.Absent<T> absent -> new Result(call, State.OK, "absent");
            case Answer.Unread<T>(Why why) -> new Result(call, state(why), why.toString());
        };
    }

    /** Whether a reason lies in this Windows or this account, or in the call. */
    static State state(Why why) {
        return switch (why) {
            case Why.Denied denied -> State.LACKING;
            case Why.Unsupported unsupported -> State.LACKING;
            default -> State.FAILED;
        };
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }
}
