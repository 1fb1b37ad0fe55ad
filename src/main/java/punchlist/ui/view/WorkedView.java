package punchlist.ui.view;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import punchlist.ui.model.GuardModel;
import punchlist.ui.model.WorkedModel;

/** Did it work? */
final class WorkedView {

    private final Look look;
    private final WorkedModel model;

    WorkedView(Look look, WorkedModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        VBox rows = Nodes.column("rows");
        model.rowsProperty().subscribe(all -> rows.getChildren().setAll(build(all)));
        VBox notices = Nodes.column("rows");
        model.noticesProperty().subscribe(all -> notices.getChildren()
                .setAll(all.stream().map(text -> Nodes.text(text, "notice")).toList()));
        return Nodes.column("page", Nodes.text(look.say("worked.lead"), "lead"), guard(), notices, rows);
    }

    private Node guard() {
        GuardModel guard = model.guard();
        Label text = Nodes.text("", "notice");
        text.textProperty().bind(guard.textProperty());
        Button keep = Nodes.button(look.say("guard.keep"), guard::keep);
        keep.setId("keep");
        VBox box = Nodes.column("card", text, Nodes.line("buttons", keep));
        Nodes.shownWhile(box, guard.textProperty().isNotEmpty());
        Nodes.shownWhile(keep, guard.waitingProperty());
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), e -> guard.tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        guard.standingProperty().subscribe(stands -> {
            if (stands) {
                seconds.play();
            } else {
                seconds.stop();
            }
        });
        return box;
    }

    private List<? extends Node> build(List<WorkedModel.Row> all) {
        return all.isEmpty()
                ? List.of(Nodes.text(look.say("worked.none"), "muted"))
                : all.stream().map(this::row).toList();
    }

    private Node row(WorkedModel.Row row) {
        VBox box = Nodes.column(
                "group",
                Nodes.line(
                        "verdict-line",
                        new Marks(look).of(row.now()),
                        Nodes.wide(Nodes.text(look.say("worked.title", row.id(), row.title()), "row-title"))),
                Nodes.text(row.what(), "where"),
                Pairs.of(
                        3,
                        fact("worked.before", row.before()),
                        fact("worked.after", row.after()),
                        fact("worked.outcome", row.outcome())));
        if (row.back()) {
            Button undo = Nodes.button(look.say("worked.undo", row.id()), () -> model.undo(row.id()));
            undo.setId("undo-" + row.id());
            Nodes.shield(undo, model.needsRights(), look.say("shield"));
            box.getChildren().add(Nodes.line("buttons", undo));
        }
        box.getStyleClass().add("card");
        return box;
    }

    private Node fact(String key, String text) {
        return Nodes.column("fact", Nodes.text(look.say(key), "field-label"), Nodes.text(text));
    }
}
