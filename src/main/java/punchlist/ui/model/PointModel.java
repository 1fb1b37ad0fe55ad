package punchlist.ui.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import punchlist.catalog.Control;
import punchlist.catalog.Punch;
import punchlist.record.Entry;
import punchlist.record.Result;

/** An open point: becomes a punch item or a deviation. */
public final class PointModel {

    /** What a fail becomes. */
    public enum Way {
        UNDECIDED,
        PUNCH,
        DEVIATION
    }

    private final Control control;
    private final Desk desk;
    private final Words words;
    private final String title;
    private final ReadOnlyObjectWrapper<Mark> mark = new ReadOnlyObjectWrapper<>(Mark.FAIL);
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper decision = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.UNDECIDED);
    private final ObjectProperty<Punch> category;
    private final StringProperty owner = new SimpleStringProperty("");
    private final StringProperty due = new SimpleStringProperty("");
    private final StringProperty proof = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty until = new SimpleStringProperty("");
    private final StringProperty acceptedBy = new SimpleStringProperty("");
    private boolean undecided = true;
    private boolean filled;

    PointModel(Control control, Desk desk, Words words) {
        this.control = control;
        this.desk = desk;
        this.words = words;
        this.title = words.say(control.title());
        this.category = new SimpleObjectProperty<>(control.punch());
    }

    /** The control. */
    public Control control() {
        return control;
    }

    /** Its title. */
    public String title() {
        return title;
    }

    /** Its mark. */
    public ReadOnlyObjectProperty<Mark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /** What was found. */
    public ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** What was decided, in words. */
    public ReadOnlyStringProperty decisionProperty() {
        return decision.getReadOnlyProperty();
    }

    /** What is missing. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What it shall become. */
    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /** The punch item's category. */
    public ObjectProperty<Punch> categoryProperty() {
        return category;
    }

    /** Who does it. */
    public StringProperty ownerProperty() {
        return owner;
    }

    /** By when. */
    public StringProperty dueProperty() {
        return due;
    }

    /** What proves it closed. */
    public StringProperty proofProperty() {
        return proof;
    }

    /** The deviation's reason. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** Until when it is accepted. */
    public StringProperty untilProperty() {
        return until;
    }

    /** Who accepts it. */
    public StringProperty acceptedByProperty() {
        return acceptedBy;
    }

    /** Whether it is a fail about which nothing was decided. */
    public boolean isUndecided() {
        return undecided;
    }

    void fill(Situation situation) {
        mark.set(situation.mark(control));
        found.set(Found.of(situation, control, words));
        Optional<Entry.PunchItem> item = PointsModel.item(situation, control);
        boolean deviates = situation.result(control) == Result.DEVIATION;
        Optional<Entry.Answered> answer =
                Optional.ofNullable(situation.state().answers().get(control.id().text()));
        undecided = item.isEmpty() && !deviates;
        decision.set(decided(item, answer.filter(a -> deviates)));
        if (!filled) {
            filled = true;
            way.set(deviates ? Way.DEVIATION : item.isPresent() ? Way.PUNCH : Way.UNDECIDED);
            proof.set(words.say(control.expected()));
            reason.set(control.deviationText().flatMap(words::find).orElse(""));
            item.ifPresent(this::take);
            answer.filter(a -> deviates).ifPresent(this::take);
        }
    }

    private String decided(Optional<Entry.PunchItem> item, Optional<Entry.Answered> deviation) {
        return deviation
                .map(d -> words.say("points.deviates", d.by(), d.until().orElse(""), d.text()))
                .or(() -> item.map(
                        i -> words.say("points.punched", i.id(), i.category().name(), i.owner(), i.due())))
                .orElse(words.say("points.undecided"));
    }

    private void take(Entry.PunchItem item) {
        category.set(item.category());
        owner.set(item.owner());
        due.set(item.due());
        proof.set(item.proof());
    }

    private void take(Entry.Answered deviation) {
        reason.set(deviation.text());
        until.set(deviation.until().orElse(""));
        acceptedBy.set(deviation.by());
    }

    /** Writes the decision, or says what is missing. */
    public void save() {
        Optional<String> missing = missing();
        message.set(missing.orElse(""));
        if (missing.isEmpty()) {
            desk.write(now -> List.of(way.get() == Way.PUNCH ? punchItem(now) : deviation(now)), after -> {});
        }
    }

    private Optional<String> missing() {
        boolean lacks =
                switch (way.get()) {
                    case UNDECIDED -> true;
                    case PUNCH ->
                        owner.get().isBlank()
                                || due.get().isBlank()
                                || proof.get().isBlank();
                    case DEVIATION ->
                        reason.get().isBlank()
                                || until.get().isBlank()
                                || acceptedBy.get().isBlank();
                };
        return lacks
                ? Optional.of(words.say("points.missing." + way.get().name().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private Entry punchItem(Situation now) {
        String id = PointsModel.item(now, control)
                .map(Entry.PunchItem::id)
                .orElse("P" + (now.state().punchItems().size() + 1));
        return new Entry.PunchItem(
                id,
                control.id().text(),
                category.get(),
                owner.get().strip(),
                due.get().strip(),
                proof.get().strip(),
                false,
                now.engineer());
    }

    private Entry deviation(Situation now) {
        Optional<Entry.Answered> last =
                Optional.ofNullable(now.state().answers().get(control.id().text()));
        return new Entry.Answered(
                control.id().text(),
                Result.DEVIATION,
                reason.get().strip(),
                acceptedBy.get().strip(),
                Optional.of(until.get().strip()),
                last.map(Entry.Answered::result).filter(was -> was != Result.DEVIATION),
                last.filter(was -> was.result() != Result.DEVIATION).map(was -> words.say("points.why")));
    }
}
