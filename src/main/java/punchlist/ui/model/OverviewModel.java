package punchlist.ui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import punchlist.catalog.Control;
import punchlist.catalog.Step;

/** This is how the server stands: counts and three lists, no grade. */
public final class OverviewModel implements PageModel {

    /** A step's counts. */
    public record StepCount(Step step, Tally tally) {}

    /** A control in one of the lists. */
    public record Item(Control control, Mark mark, String title, String found) {}

    /** All that is shown. */
    public record Content(
            boolean checked,
            Optional<Changes> changes,
            String summary,
            List<StepCount> steps,
            Tally total,
            List<Item> now,
            List<Item> byHand,
            List<Item> settled) {}

    private final Words words;
    private final Consumer<Control> goTo;
    private final Consumer<Page> go;
    private final Rights may;
    private final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Verb>> verb = new ReadOnlyObjectWrapper<>(Optional.empty());

    OverviewModel(Desk desk, Words words, Consumer<Control> goTo, Consumer<Page> go, Rights may) {
        this.words = words;
        this.goTo = goTo;
        this.go = go;
        this.may = may;
        desk.situationProperty().addListener((property, was, is) -> is.ifPresent(this::fill));
    }

    @Override
    public Page page() {
        return Page.OVERVIEW;
    }

    @Override
    public ObservableValue<Optional<Verb>> verb() {
        return verb;
    }

    /** What is shown, once there is something. */
    public ReadOnlyObjectProperty<Optional<Content>> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Opens the page of a control, with its row open. */
    public void open(Control control) {
        goTo.accept(control);
    }

    /** Opens the page of a step. */
    public void open(Step step) {
        go.accept(Page.of(step));
    }

    @Override
    public void again() {
        go.accept(Page.CHECKING);
    }

    private void fill(Situation situation) {
        List<Item> now = new ArrayList<>();
        List<Item> byHand = new ArrayList<>();
        List<Item> settled = new ArrayList<>();
        for (Control control : situation.catalog().controls().values()) {
            Mark mark = situation.mark(control);
            Item item = new Item(control, mark, words.say(control.title()), Found.of(situation, control, words));
            (switch (mark) {
                        case FAIL, ATTENTION, COULD_NOT_CHECK -> now;
                        case BY_HAND, NOT_CHECKED -> byHand;
                        case PASS, DEVIATION, NOT_APPLICABLE -> settled;
                    })
                    .add(item);
        }
        List<StepCount> steps = Arrays.stream(Step.values())
                .map(step -> new StepCount(step, Tally.of(situation, step)))
                .filter(count -> count.tally().total() > 0)
                .toList();
        Tally total = Tally.ofGuides(situation);
        boolean checked = situation.state().lastRun().isPresent();
        String summary = checked
                ? words.say("overview.summary", total.decided(), total.total(), total.undecided(), total.of(Mark.FAIL))
                : words.say("overview.unchecked");
        content.set(Optional.of(
                new Content(checked, Changes.of(situation, words), summary, steps, total, now, byHand, settled)));
        verb.set(first(checked, now, byHand));
    }

    private Optional<Verb> first(boolean checked, List<Item> now, List<Item> byHand) {
        if (!checked) {
            return Optional.of(may.verb(
                    words.say(may.missing() ? "what.checkAll" : "what.check"),
                    At.CHECK,
                    () -> go.accept(Page.CHECKING)));
        }
        return now.stream()
                .findFirst()
                .or(() -> byHand.stream().findFirst())
                .map(item -> new Verb(words.say("overview.first"), () -> open(item.control())));
    }
}
