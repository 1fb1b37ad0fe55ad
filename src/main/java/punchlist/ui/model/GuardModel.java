package punchlist.ui.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import punchlist.record.Entry;

/** The guard over changes that may have cut a remote connection: how long it waits, and the word that keeps them. */
public final class GuardModel {

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final String TIMED = "timed";

    private final Desk desk;
    private final Words words;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper opening = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper standing = new ReadOnlyBooleanWrapper();
    private Instant asked = Instant.EPOCH;

    GuardModel(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        desk.situationProperty().addListener((property, was, is) -> tick(desk.instant()));
    }

    /** What the guard waits for or has done; empty when there is none. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Whether the changes are taken back unless somebody keeps them. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** What is open for a time, and how long yet; empty text where nothing is. */
    public ReadOnlyStringProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Whether time matters: something is under guard, or open for a time. */
    public ReadOnlyBooleanProperty standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** A second has passed; once its time is over, what the guard did is looked up every few seconds. */
    public void tick() {
        tick(desk.instant());
    }

    private void tick(Instant now) {
        Optional<Entry.Guard> guard =
                desk.now().flatMap(situation -> situation.state().guard());
        boolean isSet = guard.filter(g -> g.state().equals("set")).isPresent();
        waiting.set(isSet && !desk.now().orElseThrow().readOnly());
        text.set(guard.map(g -> said(g, now)).orElse(""));
        boolean stands = isSet || guard.filter(g -> g.state().equals(TIMED)).isPresent();
        standing.set(stands);
        opening.set(guard.filter(g -> g.state().equals(TIMED))
                .map(g -> said(g, now))
                .orElse(""));
        boolean over = stands && now.isAfter(guard.orElseThrow().until());
        boolean mayLearn = !desk.now().map(Situation::readOnly).orElse(true);
        if (over && mayLearn && now.isAfter(asked.plus(AGAIN))) {
            asked = now;
            desk.change(Bench::learnFromGuards, after -> {});
        }
    }

    private String said(Entry.Guard guard, Instant now) {
        String ids = String.join(", ", guard.changes());
        if (guard.state().equals("set")) {
            long left = Math.max(0, Duration.between(now, guard.until()).toSeconds());
            return words.say("guard.set", ids, left);
        }
        if (guard.state().equals(TIMED)) {
            return words.say("guard.timed", ids, words.time(guard.until()), left(Duration.between(now, guard.until())));
        }
        return words.say("guard." + guard.state(), ids);
    }

    private String left(Duration rest) {
        long minutes = (rest.toSeconds() + 59) / 60;
        return rest.isNegative()
                ? words.say("guard.over")
                : words.say(minutes == 1 ? "guard.left.one" : "guard.left.many", minutes);
    }

    /** Keeps the changes: whoever says so is still connected. */
    public void keep() {
        String by = desk.now().map(Situation::engineer).orElse("");
        desk.change(bench -> bench.keep(by), after -> {});
    }
}
