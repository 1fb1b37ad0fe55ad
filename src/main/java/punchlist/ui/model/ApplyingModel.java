package punchlist.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import punchlist.remedy.Plan;
import punchlist.scope.Scope;
import punchlist.session.changes.Applied;
import punchlist.session.changes.Applying;

/** Applying: one bar, what was done so far, and Stop. */
public final class ApplyingModel implements PageModel {

    private final Desk desk;
    private final Words words;
    private final Consumer<Page> go;
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Verb>> verb = new ReadOnlyObjectWrapper<>(Optional.empty());
    private AtomicBoolean stopped = new AtomicBoolean();

    ApplyingModel(Desk desk, Words words, Consumer<Page> go) {
        this.desk = desk;
        this.words = words;
        this.go = go;
    }

    @Override
    public Page page() {
        return Page.APPLYING;
    }

    @Override
    public ObservableValue<Optional<Verb>> verb() {
        return verb;
    }

    /** How far it is, 0 to 1. */
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** What was done so far. */
    public ObservableList<String> lines() {
        return lines;
    }

    /** Applies these plans; Stop ends after the plan at work. */
    void begin(List<Plan> plans) {
        AtomicBoolean mine = new AtomicBoolean();
        stopped = mine;
        done.set(0);
        lines.clear();
        verb.set(Optional.of(new Verb(words.say("applying.stop"), () -> stopped.set(true))));
        int total = plans.stream().mapToInt(plan -> plan.inOrder().size()).sum();
        String by = desk.now().map(this::by).orElse("");
        go.accept(Page.APPLYING);
        desk.ask(
                bench -> bench.apply(
                        plans, new Applying.Asked(by, one -> desk.screen(() -> heard(one, total)), mine::get)),
                this::finished,
                e -> {
                    verb.set(Optional.empty());
                    desk.failed(e);
                    go.accept(Page.WORKED);
                });
    }

    private String by(Situation now) {
        return now.engineer().isBlank() ? now.scope().gate().map(Scope.Gate::by).orElse("") : now.engineer();
    }

    private void heard(Applied one, int total) {
        lines.add(words.say(
                "applying.line", one.id(), words.say("outcome." + one.outcome().code())));
        done.set(Math.min((double) lines.size() / total, 0.99));
    }

    private void finished(Situation after) {
        done.set(1);
        verb.set(Optional.empty());
        desk.show(after);
        go.accept(Page.WORKED);
    }
}
