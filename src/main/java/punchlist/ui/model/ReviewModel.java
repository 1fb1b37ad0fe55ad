package punchlist.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import punchlist.remedy.Plan;

/** Review what will change: the one page from which anything is changed. */
public final class ReviewModel implements PageModel {

    private final Desk desk;
    private final Words words;
    private final Consumer<List<Plan>> apply;
    private final Rights may;
    private final ObservableList<PlanModel> plans = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Offers.Left>> left = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper gate = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Verb>> verb = new ReadOnlyObjectWrapper<>(Optional.empty());

    ReviewModel(Desk desk, Words words, Consumer<List<Plan>> apply, Rights may) {
        this.desk = desk;
        this.words = words;
        this.apply = apply;
        this.may = may;
    }

    @Override
    public Page page() {
        return Page.REVIEW;
    }

    @Override
    public ObservableValue<Optional<Verb>> verb() {
        return verb;
    }

    /** What could be done. */
    public ObservableList<PlanModel> plans() {
        return plans;
    }

    /** What cannot be mended from here. */
    public ReadOnlyObjectProperty<List<Offers.Left>> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** What is shown instead of plans: looking, or nothing to do. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why nothing can be applied now; empty when it can. */
    public ReadOnlyStringProperty gateProperty() {
        return gate.getReadOnlyProperty();
    }

    /** What is missing before Apply, said when it is pressed. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    @Override
    public void shown() {
        plans.clear();
        left.set(List.of());
        message.set("");
        verb.set(Optional.empty());
        Optional<Situation> now = desk.now();
        gate.set(now.flatMap(this::closed).orElse(""));
        if (now.isEmpty() || now.get().readOnly()) {
            state.set(words.say("review.readOnly"));
            return;
        }
        state.set(words.say("review.looking"));
        desk.ask(Bench::offers, this::offered);
    }

    @Override
    public void again() {
        shown();
    }

    private void offered(Offers offers) {
        plans.setAll(offers.plans().stream().map(PlanModel::new).toList());
        left.set(offers.left());
        state.set(plans.isEmpty() ? words.say("review.nothing") : "");
        plans.forEach(plan -> plan.tickedProperty().addListener((property, was, is) -> count()));
        count();
    }

    private void count() {
        int changes = chosen().stream().mapToInt(PlanModel::changes).sum();
        message.set("");
        verb.set(
                plans.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Verb(words.count("review.apply", changes), this::apply, may.missing())));
    }

    private List<PlanModel> chosen() {
        return plans.stream().filter(plan -> plan.tickedProperty().get()).toList();
    }

    /**
     * Saves the rescue card and applies what is ticked, or says what is missing. Without rights the elevated wizard shows
     * this page again: what was ticked by a program that anybody could have written to is no confirmation.
     */
    public void apply() {
        Optional<String> missing = missing();
        message.set(missing.orElse(""));
        if (missing.isPresent()) {
            return;
        }
        may.with(At.APPLY, () -> apply(desk.now().orElseThrow()));
    }

    private void apply(Situation now) {
        List<Plan> chosen = chosen().stream().map(PlanModel::plan).toList();
        desk.ask(bench -> bench.saveRescueCard(words, now, chosen), saved -> apply.accept(chosen));
    }

    private Optional<String> missing() {
        Optional<String> closed = desk.now().flatMap(this::closed);
        if (closed.isPresent()) {
            return closed;
        }
        if (chosen().isEmpty()) {
            return Optional.of(words.say("review.tick"));
        }
        if (chosen().stream().anyMatch(PlanModel::lacksHazard)) {
            return Optional.of(words.say("review.hazards"));
        }
        return Optional.empty();
    }

    private Optional<String> closed(Situation now) {
        return Gate.closed(now, words);
    }
}
