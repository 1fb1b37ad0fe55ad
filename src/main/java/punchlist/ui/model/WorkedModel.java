package punchlist.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.record.ChangeState;
import punchlist.report.Values;

/** Did it work? Before, after and what is said now of each change; each can be taken back. */
public final class WorkedModel implements PageModel {

    /**
     * A change.
     *
     * @param back whether it can be taken back from here
     */
    public record Row(
            String id,
            String title,
            String what,
            String before,
            String after,
            String outcome,
            Mark now,
            boolean back) {}

    private final Desk desk;
    private final Words words;
    private final Rights may;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final GuardModel guard;
    private final ReadOnlyObjectWrapper<List<String>> notices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Verb>> verb = new ReadOnlyObjectWrapper<>(Optional.empty());

    WorkedModel(Desk desk, Words words, Rights may) {
        this.desk = desk;
        this.words = words;
        this.may = may;
        this.guard = new GuardModel(desk, words);
        desk.situationProperty().addListener((property, was, is) -> is.ifPresent(this::fill));
    }

    @Override
    public Page page() {
        return Page.WORKED;
    }

    @Override
    public ObservableValue<Optional<Verb>> verb() {
        return verb;
    }

    /** What has to be known besides: what was lost, is half done, waits for a restart. */
    public ReadOnlyObjectProperty<List<String>> noticesProperty() {
        return notices.getReadOnlyProperty();
    }

    /** The guard over changes that may have cut a connection. */
    public GuardModel guard() {
        return guard;
    }

    /** The changes, newest first. */
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    private void fill(Situation situation) {
        notices.set(new Notices(words).of(situation));
        rows.set(situation.state().changes().values().stream()
                .map(change -> row(situation, change))
                .toList()
                .reversed());
        long standing = rows.get().stream().filter(Row::back).count();
        verb.set(
                standing > 1
                        ? Optional.of(
                                new Verb(words.say("worked.undoAll", standing), () -> undo(List.of()), may.missing()))
                        : Optional.empty());
    }

    private Row row(Situation situation, ChangeState change) {
        Optional<Control> control =
                situation.catalog().control(new ControlId(change.intent().control()));
        return new Row(
                change.intent().id(),
                control.map(c -> words.say(c.title())).orElse(change.intent().control()),
                Values.what(change.intent().path()),
                words.say(Values.shown(change.intent().before(), change.intent().after())),
                words.say(Values.shown(change.intent().after(), change.intent().before())),
                outcome(change),
                control.map(situation::mark).orElse(Mark.NOT_CHECKED),
                change.canBeTakenBack() && !situation.readOnly());
    }

    private String outcome(ChangeState change) {
        if (change.isPending()) {
            return words.say("outcome.pending");
        }
        if (change.isUndone()) {
            return words.say("outcome.undone");
        }
        return change.undo()
                .map(undo -> words.say("outcome.notUndone", words.say("outcome." + undo)))
                .or(() -> change.outcome().map(outcome -> words.say("outcome." + outcome)))
                .orElse("");
    }

    /** Whether Windows asks for an administrator before something is taken back. */
    public boolean needsRights() {
        return may.missing();
    }

    /** Takes one change back. */
    public void undo(String id) {
        undo(List.of(id));
    }

    private void undo(List<String> ids) {
        String by = desk.now().map(Situation::engineer).orElse("");
        may.with(At.UNDO, () -> desk.change(bench -> bench.undo(ids, by), after -> {}));
    }
}
