package punchlist.ui.view;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import punchlist.catalog.Punch;
import punchlist.ui.model.PointModel;
import punchlist.ui.model.PointsModel;

/** Open points and deviations. */
final class PointsView {

    private static final double TITLE = 3.5; // mark and title keep so many times the button's width

    private final Look look;
    private final PointsModel model;
    private final VBox rows = Nodes.column("rows");

    PointsView(Look look, PointsModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        model.points().addListener((ListChangeListener<PointModel>) change -> fill());
        fill();
        return Nodes.column("page", Nodes.text(model.summaryProperty(), "lead"), rows);
    }

    private void fill() {
        rows.getChildren().setAll(model.points().stream().map(this::point).toList());
        if (model.points().isEmpty()) {
            rows.getChildren().setAll(Nodes.text(look.say("points.none"), "muted"));
        }
    }

    private Node point(PointModel point) {
        VBox box = Nodes.column(
                "group",
                new Beside(
                        Nodes.line(
                                "verdict-line",
                                new Marks(look).of(point.markProperty()),
                                Nodes.wide(Nodes.text(point.title(), "row-title"))),
                        Nodes.button(look.say("points.open"), () -> model.open(point.control())),
                        TITLE),
                Nodes.text(point.foundProperty(), "muted"),
                Nodes.text(point.decisionProperty()),
                Radios.of(
                        look.say("points.way"),
                        List.of(PointModel.Way.PUNCH, PointModel.Way.DEVIATION),
                        point.wayProperty(),
                        way -> look.say("points.way." + way.name().toLowerCase(Locale.ROOT))),
                Nodes.shownWhile(punch(point), point.wayProperty().map(w -> w == PointModel.Way.PUNCH)),
                Nodes.shownWhile(deviation(point), point.wayProperty().map(w -> w == PointModel.Way.DEVIATION)),
                Nodes.text(point.messageProperty(), "message"),
                Nodes.shownWhile(
                        Nodes.line("buttons", Nodes.button(look.say("points.save"), point::save)),
                        point.wayProperty().map(w -> w != PointModel.Way.UNDECIDED)));
        box.getStyleClass().add("card");
        box.setId("point-" + point.control().id().text());
        return box;
    }

    private Node punch(PointModel point) {
        return Nodes.column(
                "tight",
                Nodes.column(
                        "field",
                        Nodes.text(look.say("points.category"), "field-label"),
                        Radios.of(
                                look.say("points.category"),
                                List.of(Punch.values()),
                                point.categoryProperty(),
                                c -> look.say("points.category." + c.name().toLowerCase(Locale.ROOT)))),
                Pairs.of(
                        2,
                        Nodes.labelled(look.say("points.owner"), Nodes.field(point.ownerProperty())),
                        Nodes.labelled(look.say("points.due"), Nodes.field(point.dueProperty()))),
                Nodes.labelled(look.say("points.proof"), Nodes.area(point.proofProperty(), 2)));
    }

    private Node deviation(PointModel point) {
        return Nodes.column(
                "tight",
                Nodes.labelled(look.say("points.reason"), Nodes.area(point.reasonProperty(), 3)),
                Pairs.of(
                        2,
                        Nodes.labelled(look.say("points.until"), Nodes.field(point.untilProperty())),
                        Nodes.labelled(look.say("points.acceptedBy"), Nodes.field(point.acceptedByProperty()))));
    }
}
