package punchlist.ui.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import punchlist.catalog.Control;

/** A control as a row. */
public final class RowModel {

    private final Control control;
    private final Words words;
    private final String title;
    private final AnswerModel answer;
    private final ReadOnlyObjectWrapper<Mark> mark = new ReadOnlyObjectWrapper<>(Mark.NOT_CHECKED);
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Situation> situation = Optional.empty();

    RowModel(Control control, Desk desk, Words words) {
        this.control = control;
        this.words = words;
        this.title = words.say(control.title());
        this.answer = new AnswerModel(control, desk, words);
    }

    /** The control. */
    public Control control() {
        return control;
    }

    /** The wanted state in a few words. */
    public String title() {
        return title;
    }

    /** A person's answer to it. */
    public AnswerModel answer() {
        return answer;
    }

    /** Its mark. */
    public ReadOnlyObjectProperty<Mark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /** What was found, in one line. */
    public ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether it is the open row. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** All that the open row says; empty while it is closed. */
    public ReadOnlyObjectProperty<Optional<Detail>> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    void setOpen(boolean is) {
        detail.set(is ? situation.map(s -> Detail.of(s, control, words)) : Optional.empty());
        open.set(is);
    }

    void fill(Situation now) {
        situation = Optional.of(now);
        mark.set(now.mark(control));
        found.set(Found.of(now, control, words));
        answer.fill(now);
        if (open.get()) {
            detail.set(Optional.of(Detail.of(now, control, words)));
        }
    }
}
