package punchlist.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.record.Entry;
import punchlist.secret.PasswordChecker;
import punchlist.secret.PasswordGenerator;
import punchlist.secret.PasswordVerdict;
import punchlist.session.ServerNames;

/**
 * Checks a candidate for a password while it is typed, and makes new ones. The candidate lives in the field alone and is emptied
 * when the page is left or the check is recorded; the record gets whose it was, for which control, by whom, and the outcome.
 */
public final class PasswordModel {

    private final Desk desk;
    private final Words words;
    private final StringProperty candidate = new SimpleStringProperty("");
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<String> control = new SimpleObjectProperty<>("");
    private final ObservableList<String> controls = FXCollections.observableArrayList();
    private final StringProperty account = new SimpleStringProperty("");
    private final StringProperty by = new SimpleStringProperty("");
    private final ObservableList<String> rules = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper();
    private Optional<PasswordChecker> checker = Optional.empty();
    private Optional<PasswordVerdict> last = Optional.empty();

    PasswordModel(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        candidate.subscribe(text -> judge());
        account.subscribe(text -> judge());
        control.subscribe(
                chosen -> title.set(chosen().map(c -> words.say(c.title())).orElse("")));
    }

    /** The candidate. */
    public StringProperty candidateProperty() {
        return candidate;
    }

    /** Whether the candidate is shown as it is typed. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The id of the control it is for. */
    public ObjectProperty<String> controlProperty() {
        return control;
    }

    /** The ids of the controls that are about passwords. */
    public ObservableList<String> controls() {
        return controls;
    }

    /** The chosen control's title. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Whose password it is. */
    public StringProperty accountProperty() {
        return account;
    }

    /** Who checks it. */
    public StringProperty byProperty() {
        return by;
    }

    /** Every rule, and whether the candidate holds to it; empty while there is no candidate. */
    public ObservableList<String> rules() {
        return rules;
    }

    /** The outcome, with the estimate. */
    public ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** What is missing, or was recorded. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether the check can be recorded at all. */
    public ReadOnlyBooleanProperty writableProperty() {
        return writable.getReadOnlyProperty();
    }

    /** Loads the checker's lists, in the background. */
    public void open() {
        if (checker.isEmpty()) {
            desk.glance(
                    bench -> PasswordChecker.load(),
                    loaded -> {
                        checker = Optional.of(loaded);
                        judge();
                    },
                    desk::failed);
        }
    }

    void fill(Situation now) {
        List<String> all = now.catalog().controls().values().stream()
                .filter(Control::passwords)
                .map(c -> c.id().text())
                .toList();
        if (!controls.equals(all)) {
            controls.setAll(all);
            control.set(all.getFirst());
        }
        writable.set(!now.readOnly());
        if (by.get().isBlank()) {
            by.set(now.engineer());
        }
    }

    private Optional<Control> chosen() {
        return Optional.ofNullable(control.get())
                .flatMap(id -> desk.now().flatMap(now -> now.catalog().control(new ControlId(id))));
    }

    /** Forgets the candidate. */
    void left() {
        candidate.set("");
        shown.set(false);
        message.set("");
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(account.get().strip()));
        desk.now()
                .ifPresent(
                        now -> names.addAll(ServerNames.of(now.state().header().machine(), now.scope())));
        return names;
    }

    private void judge() {
        if (candidate.get().isEmpty() || checker.isEmpty()) {
            last = Optional.empty();
            rules.clear();
            verdict.set("");
            return;
        }
        message.set("");
        char[] letters = candidate.get().toCharArray();
        PasswordVerdict said = checker.get().check(letters, names());
        Arrays.fill(letters, '\0');
        last = Optional.of(said);
        rules.setAll(said.points().stream()
                .map(point -> words.say(
                        point.holds() ? "secret.holds" : "secret.broken",
                        words.say(point.rule().demand())))
                .toList());
        verdict.set(words.say(
                said.isStrong() ? "secret.strong" : "secret.weak",
                words.say(said.guesses().words())));
    }

    /** Puts a new password into the field. */
    public void generate() {
        checker.ifPresent(rule -> {
            char[] made = PasswordGenerator.secure(rule).make(PasswordGenerator.USUAL, names());
            shown.set(true);
            candidate.set(String.valueOf(made));
            Arrays.fill(made, '\0');
        });
    }

    /** Writes that the candidate was checked, and forgets it. */
    public void record() {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            message.set(missing.get());
            return;
        }
        Entry.PasswordChecked entry = new Entry.PasswordChecked(
                control.get(),
                account.get().strip(),
                last.map(PasswordVerdict::isStrong).orElse(false),
                by.get().strip());
        desk.write(now -> List.of(entry), after -> {
            left();
            message.set(words.say("secret.recorded", entry.control(), entry.account()));
        });
    }

    private Optional<String> missing() {
        if (last.isEmpty()) {
            return Optional.of(words.say("secret.missing.candidate"));
        }
        if (chosen().isEmpty()) {
            return Optional.of(words.say("secret.missing.control"));
        }
        if (account.get().isBlank()) {
            return Optional.of(words.say("secret.missing.account"));
        }
        return by.get().isBlank() ? Optional.of(words.say("secret.missing.by")) : Optional.empty();
    }
}
