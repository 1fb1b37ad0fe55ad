package punchlist.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import punchlist.catalog.Control;
import punchlist.check.VerdictKind;
import punchlist.record.Entry;
import punchlist.record.Result;

/** A person's answer to a control, while it is being written. */
public final class AnswerModel {

    private final Control control;
    private final Desk desk;
    private final Words words;
    private final ObjectProperty<Optional<Result>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty by = new SimpleStringProperty("");
    private final StringProperty until = new SimpleStringProperty("");
    private final StringProperty why = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper correcting = new ReadOnlyBooleanWrapper();
    private final BooleanProperty writable = new SimpleBooleanProperty(true);
    private Optional<Entry.Answered> last = Optional.empty();
    private boolean failSeen;
    private Optional<String> prepared = Optional.empty();

    AnswerModel(Control control, Desk desk, Words words) {
        this.control = control;
        this.desk = desk;
        this.words = words;
        chosen.addListener((property, was, is) -> correcting.set(corrects(is)));
    }

    /** The results in the order of the digits 1 to 5. */
    public static List<Result> results() {
        return List.of(Result.PASS, Result.FAIL, Result.DEVIATION, Result.NOT_APPLICABLE, Result.NOT_CHECKED);
    }

    /** The chosen result. */
    public ObjectProperty<Optional<Result>> chosenProperty() {
        return chosen;
    }

    /** Remark, reason or evidence. */
    public StringProperty textProperty() {
        return text;
    }

    /** Who answers. */
    public StringProperty byProperty() {
        return by;
    }

    /** How long a deviation is accepted. */
    public StringProperty untilProperty() {
        return until;
    }

    /** Why a former answer is corrected. */
    public StringProperty whyProperty() {
        return why;
    }

    /** What is still missing, in words. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether a former answer is being corrected. */
    public ReadOnlyBooleanProperty correctingProperty() {
        return correcting.getReadOnlyProperty();
    }

    /** Whether an answer can be written at all. */
    public BooleanProperty writableProperty() {
        return writable;
    }

    void fill(Situation now) {
        Optional<Entry.Answered> answer =
                Optional.ofNullable(now.state().answers().get(control.id().text()));
        failSeen = now.seen(control).map(s -> s.verdict() == VerdictKind.FAIL).orElse(false);
        prepared = control.deviationText().flatMap(words::find);
        writable.set(!now.readOnly());
        if (by.get().isBlank()) {
            by.set(now.engineer());
        }
        if (!answer.equals(last)) {
            last = answer;
            chosen.set(answer.map(Entry.Answered::result));
            text.set(answer.map(Entry.Answered::text).orElse(""));
            until.set(answer.flatMap(Entry.Answered::until).orElse(""));
            by.set(answer.map(Entry.Answered::by).orElse(by.get()));
            why.set("");
        }
        correcting.set(corrects(chosen.get()));
    }

    private boolean corrects(Optional<Result> is) {
        return last.isPresent() && is.isPresent() && last.get().result() != is.get();
    }

    /** Chooses by digit or button; writes at once where nothing more is needed. */
    public void choose(Result result) {
        if (!writable.get()) {
            return;
        }
        chosen.set(Optional.of(result));
        message.set("");
        if (result == Result.DEVIATION && text.get().isBlank()) {
            prepared.ifPresent(text::set);
            message.set(words.say("answer.deviation"));
            return;
        }
        if (missing().isEmpty()) {
            save();
        } else {
            message.set(missing().get());
        }
    }

    /** Writes the answer, or says what is missing. */
    public void save() {
        Optional<String> missing = missing();
        message.set(missing.orElse(""));
        if (missing.isPresent() || isWritten()) {
            return;
        }
        Entry.Answered answer = new Entry.Answered(
                control.id().text(),
                chosen.get().orElseThrow(),
                text.get().strip(),
                by.get().strip(),
                filled(until).filter(u -> chosen.get().equals(Optional.of(Result.DEVIATION))),
                last.map(Entry.Answered::result).filter(was -> correcting.get()),
                filled(why).filter(w -> correcting.get()));
        desk.write(situation -> List.of(answer), after -> {});
    }

    private boolean isWritten() {
        return last.map(was -> Optional.of(was.result()).equals(chosen.get())
                        && was.text().equals(text.get().strip())
                        && was.by().equals(by.get().strip())
                        && was.until().equals(filled(until)))
                .orElse(false);
    }

    private static Optional<String> filled(StringProperty property) {
        return Optional.of(property.get().strip()).filter(t -> !t.isEmpty());
    }

    private Optional<String> missing() {
        if (chosen.get().isEmpty()) {
            return Optional.of(words.say("answer.choose"));
        }
        Result result = chosen.get().get();
        if (failSeen && result != Result.FAIL && result != Result.DEVIATION) {
            return Optional.of(words.say("answer.seen"));
        }
        boolean needsReason = result == Result.DEVIATION || result == Result.NOT_APPLICABLE;
        if (needsReason && text.get().isBlank()) {
            return Optional.of(words.say("answer.reason"));
        }
        if (by.get().isBlank()) {
            return Optional.of(words.say("answer.by"));
        }
        if (result == Result.DEVIATION && until.get().isBlank()) {
            return Optional.of(words.say("answer.until"));
        }
        if (correcting.get() && why.get().isBlank()) {
            return Optional.of(words.say("answer.why"));
        }
        return Optional.empty();
    }
}
