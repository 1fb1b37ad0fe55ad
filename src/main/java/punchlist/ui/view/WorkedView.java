package punchlist.ui.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
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
        return Nodes.column("page", Nodes.text(look.say("worked.lead"), "lead"), rows);
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
