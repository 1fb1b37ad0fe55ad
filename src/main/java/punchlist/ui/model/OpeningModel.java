package punchlist.ui.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import punchlist.machine.MachineId;
import punchlist.record.Entry;
import punchlist.scope.Scope;
import punchlist.session.changes.Applying;

/**
 * Opens the way out for IGSS' update program for a time (IGSS-PORT-443): first shows what would be opened, then opens it once
 * that is confirmed. A guard closes it again.
 */
public final class OpeningModel {

    /** For how long it can be opened. */
    public enum Length {
        HALF_HOUR(30),
        HOUR(60),
        FOUR_HOURS(240);

        private final int minutes;

        Length(int minutes) {
            this.minutes = minutes;
        }
    }

    private static final String TIMED = "timed";

    private final Desk desk;
    private final Words words;
    private final StringProperty program = new SimpleStringProperty("");
    private final ObjectProperty<Length> length = new SimpleObjectProperty<>(Length.HOUR);
    private final ReadOnlyObjectWrapper<Optional<Offers.Offer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();

    OpeningModel(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        program.addListener((property, was, is) -> offer.set(Optional.empty()));
    }

    /** Whether it can be opened from here: a record is open, nothing is open for a time yet, and the rights are there. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** The update program's full path; empty for the one that is seen running. */
    public StringProperty programProperty() {
        return program;
    }

    /** For how long. */
    public ObjectProperty<Length> lengthProperty() {
        return length;
    }

    /** The lengths that can be chosen. */
    public static List<Length> lengths() {
        return List.of(Length.values());
    }

    /** What would be opened, once that was worked out. */
    public ReadOnlyObjectProperty<Optional<Offers.Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Why nothing is opened, or how it went; empty before. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void fill(Situation now) {
        boolean standing = now.state()
                .guard()
                .map(Entry.Guard::state)
                .filter(TIMED::equals)
                .isPresent();
        boolean lacksRights = now.state().header().machine().kind() == MachineId.Kind.LOCAL
                && desk.elevated().equals(Optional.of(false));
        offered.set(!now.readOnly() && !standing && !lacksRights);
    }

    /** Works out what would be opened; changes nothing. */
    public void show() {
        if (!offered.get()) {
            return;
        }
        Optional<String> given = Optional.of(program.get().strip()).filter(path -> !path.isEmpty());
        message.set("");
        offer.set(Optional.empty());
        desk.ask(bench -> bench.opening(given), this::shown);
    }

    private void shown(Offers offers) {
        offer.set(offers.plans().stream().findFirst());
        if (offers.plans().isEmpty()) {
            message.set(offers.left().stream()
                    .findFirst()
                    .map(left -> words.say(left.because()))
                    .orElseGet(() -> words.say("opening.notNeeded")));
        }
    }

    /** Opens what was shown, unless the server may not be changed; without having shown it nothing happens. */
    public void open() {
        Optional<Offers.Offer> shown = offer.get();
        Optional<Situation> now = desk.now();
        if (shown.isEmpty() || now.isEmpty() || !offered.get()) {
            return;
        }
        Optional<String> closed = Gate.closed(now.get(), words);
        message.set(closed.orElse(""));
        if (closed.isPresent()) {
            return;
        }
        Applying.Asked asked = Applying.Asked.quietly(by(now.get()));
        Duration time = Duration.ofMinutes(length.get().minutes);
        boolean recorded = now.get().state().header().machine().kind() != MachineId.Kind.LOCAL;
        offer.set(Optional.empty());
        desk.change(
                bench -> bench.openForATime(shown.get().plan(), time, asked),
                after -> message.set(words.say(recorded ? "opening.recorded" : "opening.done")));
    }

    private static String by(Situation now) {
        return now.engineer().isBlank() ? now.scope().gate().map(Scope.Gate::by).orElse("") : now.engineer();
    }
}
