package punchlist.ui.view;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import punchlist.catalog.ControlId;
import punchlist.remedy.Hazard;
import punchlist.text.Phrase;
import punchlist.ui.model.Offers;
import punchlist.ui.model.PlanModel;
import punchlist.ui.model.ReviewModel;

/** Review what will change. */
final class ReviewView {

    private final Look look;
    private final ReviewModel model;
    private final VBox plans = Nodes.column("rows");
    private final VBox left = Nodes.column("group");

    ReviewView(Look look, ReviewModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        model.plans().addListener((ListChangeListener<PlanModel>) change -> fill());
        fill();
        model.leftProperty().subscribe(this::fillLeft);
        return Nodes.column(
                "page",
                Nodes.text(look.say("review.lead"), "lead"),
                Nodes.text(model.gateProperty(), "notice"),
                Nodes.text(model.messageProperty(), "message"),
                Nodes.text(model.stateProperty()),
                plans,
                left);
    }

    private void fill() {
        plans.getChildren().setAll(model.plans().stream().map(this::plan).toList());
    }

    private void fillLeft(List<Offers.Left> all) {
        left.getChildren().clear();
        if (!all.isEmpty()) {
            left.getChildren().add(Nodes.heading(look.say("review.left", all.size())));
            all.forEach(one -> left.getChildren()
                    .add(Nodes.column(
                            "tight",
                            Nodes.text(title(one.control()), "row-title"),
                            Nodes.text(look.words().say(one.because()), "muted"))));
        }
    }

    private String title(ControlId control) {
        return look.words().say(Phrase.of("control." + control + ".title"));
    }

    private Node plan(PlanModel plan) {
        CheckBox tick = Nodes.tick(title(plan.offer().control()), plan.tickedProperty());
        tick.getStyleClass().add("row-title");
        tick.setId("plan-" + plan.offer().control().text());
        VBox box = Nodes.column("group", tick);
        box.getStyleClass().add("card");
        plan.offer().lines().forEach(line -> box.getChildren().add(change(line)));
        box.getChildren()
                .add(fact(
                        "review.why",
                        look.words().say(Phrase.of("control." + plan.offer().control() + ".why"))));
        plan.offer().plan().whoNotices().forEach(who -> box.getChildren()
                .add(fact("review.notices", look.words().say(who))));
        if (!plan.offer().connected().isEmpty()) {
            box.getChildren().add(Nodes.text(look.say("review.connected"), "field-label"));
            plan.offer().connected().forEach(who -> box.getChildren()
                    .add(Nodes.text(look.words().say(who))));
        }
        for (Hazard hazard : plan.hazards()) {
            String key = hazard.name().toLowerCase(Locale.ROOT);
            box.getChildren().add(Nodes.tick(look.say("hazard." + key), plan.hazardProperty(hazard)));
        }
        return box;
    }

    private Node change(Offers.Line line) {
        VBox box = Nodes.column("tight", Nodes.text(line.what(), "where"));
        if (line.access().isEmpty()) {
            box.getChildren().add(values(line));
        } else {
            VBox who = Nodes.column("fact", Nodes.text(look.say("review.access"), "field-label"));
            line.access().forEach(one -> who.getChildren()
                    .add(Nodes.text(look.words().say(one))));
            box.getChildren().add(who);
            box.getChildren().add(Folded.of(look.say("review.details"), false, () -> List.of(values(line))));
        }
        box.getChildren()
                .add(Pairs.of(
                        2,
                        fact("review.undo", look.words().say(line.reversal())),
                        fact("review.effective", look.words().say(line.effective()))));
        line.lost().forEach(lost -> box.getChildren()
                .add(fact("review.lost", look.words().say(lost))));
        return box;
    }

    private Node values(Offers.Line line) {
        return Pairs.of(
                2,
                fact("review.before", look.words().say(line.before())),
                fact("review.after", look.words().say(line.after())));
    }

    private Node fact(String key, String text) {
        return Nodes.column("fact", Nodes.text(look.say(key), "field-label"), Nodes.text(text));
    }
}
