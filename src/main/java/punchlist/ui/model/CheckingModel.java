package punchlist.ui.model;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import punchlist.record.RunKind;

/** Checking: one bar that never goes back. */
public final class CheckingModel implements PageModel {

    private final Desk desk;
    private final Words words;
    private final Consumer<Page> go;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper section = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Verb>> verb = new ReadOnlyObjectWrapper<>(Optional.empty());
    private AtomicBoolean cancelled = new AtomicBoolean();
    private RunKind kind = RunKind.COMMISSIONING;

    CheckingModel(Desk desk, Words words, Consumer<Page> go) {
        this.desk = desk;
        this.words = words;
        this.go = go;
    }

    @Override
    public Page page() {
        return Page.CHECKING;
    }

    @Override
    public ObservableValue<Optional<Verb>> verb() {
        return verb;
    }

    /** How far it is, 0 to 1. */
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** What is being asked. */
    public ReadOnlyStringProperty sectionProperty() {
        return section.getReadOnlyProperty();
    }

    /** For what the next check is. */
    void setKind(RunKind next) {
        kind = next;
    }

    @Override
    public void shown() {
        if (verb.get().isPresent()) {
            return;
        }
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        done.set(0);
        section.set(words.say("checking.begin"));
        verb.set(Optional.of(new Verb(words.say("checking.cancel"), this::cancel)));
        desk.ask(
                bench -> bench.check(kind, (n, of, where) -> desk.screen(() -> heard(n, of, where)), mine::get),
                this::finished,
                e -> {
                    verb.set(Optional.empty());
                    desk.failed(e);
                    go.accept(Page.WHAT);
                });
    }

    private void heard(int answered, int of, String where) {
        double now = of == 0 ? 0 : (double) answered / of;
        done.set(Math.max(done.get(), Math.min(now, 0.99)));
        section.set(words.say("checking.section", where, answered, of));
    }

    private void finished(Situation after) {
        done.set(1);
        verb.set(Optional.empty());
        desk.show(after);
        go.accept(Page.OVERVIEW);
    }

    /** Stops asking; nothing was changed and nothing is recorded. */
    public void cancel() {
        cancelled.set(true);
        section.set(words.say("checking.cancelling"));
    }
}
