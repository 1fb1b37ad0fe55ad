package punchlist.ui.model;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import punchlist.machine.MachineId;
import punchlist.record.Entry;
import punchlist.session.Keeping;

/** What the pages share: how the commissioning stands, what went wrong, and the way to the record. */
public final class Desk {

    /** Works on machine and record. */
    interface Work<T> {
        T on(Bench bench) throws Exception;
    }

    private record Loaded(MachineId machine, Optional<Boolean> elevated) {}

    private final Background background;
    private final Keeping keeping;
    private final ReadOnlyObjectWrapper<Optional<MachineId>> machine = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Situation>> situation = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<Boolean> elevated = Optional.empty();
    private int running;
    private @Nullable Bench bench; // the worker's thread alone

    /** A desk that works in this background. */
    public Desk(Background background, Keeping keeping) {
        this.background = background;
        this.keeping = keeping;
    }

    /** Loads catalogue and machine. */
    public void load(Callable<Ground> loading, Runnable then) {
        busy(1);
        background.run(
                () -> {
                    Ground ground = loading.call();
                    bench = new Bench(ground, keeping);
                    return new Loaded(ground.machine().id(), ground.elevated());
                },
                loaded -> {
                    busy(-1);
                    elevated = loaded.elevated();
                    machine.set(Optional.of(loaded.machine()));
                    then.run();
                },
                this::failed);
    }

    /** The machine, once it is open. */
    public ReadOnlyObjectProperty<Optional<MachineId>> machineProperty() {
        return machine.getReadOnlyProperty();
    }

    /** Whether it runs with administrator rights, where that is known. */
    Optional<Boolean> elevated() {
        return elevated;
    }

    /** How the commissioning stands, once a record is open. */
    public ReadOnlyObjectProperty<Optional<Situation>> situationProperty() {
        return situation.getReadOnlyProperty();
    }

    /** How it stands now. */
    public Optional<Situation> now() {
        return situation.get();
    }

    /** What went wrong last, in words for people; empty when nothing did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether something is being done. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Says what is wrong. */
    public void say(String text) {
        problem.set(text);
    }

    /** What the time is. */
    Instant instant() {
        return keeping.clock().instant();
    }

    /** The date where the screen stands. */
    public LocalDate today() {
        return LocalDate.ofInstant(keeping.clock().instant(), ZoneId.systemDefault());
    }

    /** Opens a record for writing. */
    void open(Path file, Runnable then) {
        change(bench -> bench.begin(file), s -> then.run());
    }

    /** Shows a record that is only looked at. */
    void show(Situation looked) {
        situation.set(Optional.of(looked));
    }

    /** Writes entries. */
    void write(Function<Situation, List<Entry>> entries, Consumer<Situation> then) {
        change(bench -> bench.write(entries.apply(bench.situation())), then);
    }

    /** Does something that gives a new situation. */
    void change(Work<Situation> work, Consumer<Situation> then) {
        change(work, then, e -> false);
    }

    /** The same; the page says itself what was refused for a reason that it knows. */
    void change(Work<Situation> work, Consumer<Situation> then, Predicate<Exception> said) {
        ask(
                work,
                after -> {
                    situation.set(Optional.of(after));
                    then.accept(after);
                },
                e -> {
                    if (said.test(e)) {
                        busy(-1);
                    } else {
                        failed(e);
                    }
                });
    }

    /** Does something that leaves the situation as it is. */
    <T> void ask(Work<T> work, Consumer<T> then) {
        ask(work, then, this::failed);
    }

    /** The same, with a hearing for what goes wrong. */
    <T> void ask(Work<T> work, Consumer<T> then, Consumer<Exception> failed) {
        problem.set("");
        glance(work, then, failed);
    }

    /** The same beside what the person does: what went wrong before stays said. */
    <T> void glance(Work<T> work, Consumer<T> then, Consumer<Exception> failed) {
        busy(1);
        background.run(
                () -> work.on(bench()),
                result -> {
                    busy(-1);
                    then.accept(result);
                },
                failed);
    }

    private Bench bench() {
        if (bench == null) {
            throw new IllegalStateException("the machine is not open yet");
        }
        return bench;
    }

    void screen(Runnable update) {
        background.screen().execute(update);
    }

    void failed(Exception e) {
        busy(-1);
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        if (!(cause instanceof CancellationException)) {
            String message = cause.getMessage();
            problem.set(message == null || message.isBlank() ? cause.toString() : message);
        }
    }

    private void busy(int more) {
        running += more;
        busy.set(running > 0);
    }

    /** Closes the record. */
    public void close(Runnable then) {
        background.run(
                () -> {
                    if (bench != null) {
                        bench.close();
                    }
                    return true;
                },
                closed -> then.run(),
                e -> then.run());
    }
}
