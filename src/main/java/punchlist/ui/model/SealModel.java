package punchlist.ui.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import punchlist.record.seal.KeyProblem;
import punchlist.session.Passphrase;
import punchlist.session.Sealing;

/** With what the revision is locked: this computer's own key, a key file, or no key. */
public final class SealModel {

    /** The ways to lock. */
    public enum Way {
        OWN,
        FILE,
        NONE
    }

    private final Desk desk;
    private final Words words;
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.OWN);
    private final StringProperty file = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ObjectProperty<String> alias = new SimpleObjectProperty<>("");
    private final ObservableList<String> aliases = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private boolean shown;

    SealModel(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        way.subscribe(this::explain);
        file.subscribe(path -> aliases.clear());
    }

    private void explain() {
        message.set("");
        about.set(words.say(way.get() == Way.OWN && !ownUsable() ? "seal.notHere" : "seal.about." + way.get()));
    }

    private boolean ownUsable() {
        return desk.elevated().orElse(true);
    }

    /** The default is this computer's key, where it can be used; a person's choice stays. */
    void shown() {
        if (!shown) {
            shown = true;
            way.set(ownUsable() ? Way.OWN : Way.NONE);
        }
        explain();
    }

    /** Forgets the password. */
    void left() {
        password.set("");
    }

    /** The way. */
    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /** The key file. */
    public StringProperty fileProperty() {
        return file;
    }

    /** Its password; emptied as soon as it is used. */
    public StringProperty passwordProperty() {
        return password;
    }

    /** The key chosen where the file holds several. */
    public ObjectProperty<String> aliasProperty() {
        return alias;
    }

    /** The keys to choose from; empty while no choice is needed. */
    public ObservableList<String> aliases() {
        return aliases;
    }

    /** What the way means, or why it cannot be gone. */
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /** What is wrong with the key. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What is missing before it can be locked so. */
    Optional<String> missing() {
        return switch (way.get()) {
            case OWN -> ownUsable() ? Optional.empty() : Optional.of(words.say("seal.notHere"));
            case FILE -> path().isPresent() ? Optional.empty() : Optional.of(words.say("seal.missing.file"));
            case NONE -> Optional.empty();
        };
    }

    /** Where a key file is looked for: where one was named, else beside the record. */
    public Path near() {
        return path().or(() -> desk.now().map(Situation::file)).orElse(Path.of("key.p12"));
    }

    private Optional<Path> path() {
        try {
            return Optional.of(file.get().strip()).filter(t -> !t.isEmpty()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    void say(String problem) {
        message.set(problem);
    }

    /** What was chosen; the password goes with it and is no longer here. */
    Sealing take() {
        message.set("");
        return switch (way.get()) {
            case OWN -> new Sealing.WithOwnKey();
            case FILE -> {
                Passphrase taken = Passphrase.of(password.get());
                password.set("");
                yield new Sealing.WithFile(path().orElseThrow(), chosen(), taken);
            }
            case NONE -> new Sealing.WithoutKey();
        };
    }

    private Optional<String> chosen() {
        return Optional.ofNullable(alias.get()).filter(aliases::contains);
    }

    /** Says why a key was refused, when that was it. */
    boolean refused(Exception e) {
        if (!(e instanceof KeyProblem problem)) {
            return false;
        }
        message.set(words.say(problem.said()));
        if (!problem.choices().isEmpty()) {
            aliases.setAll(List.copyOf(problem.choices()));
            alias.set(aliases.getFirst());
        }
        return true;
    }
}
