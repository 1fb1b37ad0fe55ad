package punchlist.ui.view;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import punchlist.ui.model.SignModel;
import punchlist.ui.model.SignatureModel;

/** Sign. */
final class SignView {

    private final Look look;
    private final SignModel model;
    private final VBox rows = Nodes.column("rows");
    private final VBox open = Nodes.column("tight");

    SignView(Look look, SignModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        model.rows().addListener((ListChangeListener<SignatureModel>) change -> fill());
        model.open().addListener((ListChangeListener<String>) change -> fillOpen());
        fill();
        fillOpen();
        return Nodes.column(
                "page",
                Nodes.shownWhile(lacking(), model.lackingProperty().map(text -> !text.isEmpty())),
                message(),
                Nodes.text(model.lockedProperty(), "notice"),
                Nodes.text(model.summaryProperty(), "lead"),
                Nodes.column("group", Nodes.heading(look.say("sign.open")), open),
                Nodes.column(
                        "group",
                        Nodes.heading(look.say("sign.who")),
                        Nodes.text(look.say("sign.text"), "muted"),
                        rows,
                        Nodes.line("buttons", Nodes.button(look.say("sign.add"), model::add))),
                new SealView(look, model.seal()).node());
    }

    private Node message() {
        Node message = Nodes.text(model.messageProperty(), "message");
        model.messageProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                Scrolls.show(message); // the verb is pressed from anywhere on the page
            }
        });
        return message;
    }

    private Node lacking() {
        VBox box = Nodes.column(
                "group",
                Nodes.text(model.lackingProperty(), "row-title"),
                Nodes.line("buttons", Nodes.button(look.say("sign.openPoints"), model::openPoints)));
        box.getStyleClass().add("notice");
        box.setId("sign-lacking");
        return box;
    }

    private void fillOpen() {
        open.getChildren()
                .setAll(
                        model.open().isEmpty()
                                ? List.of(Nodes.text(look.say("sign.noneOpen"), "muted"))
                                : model.open().stream().map(t -> Nodes.text(t)).toList());
    }

    private void fill() {
        rows.getChildren().setAll(model.rows().stream().map(this::row).toList());
    }

    private Node row(SignatureModel row) {
        FlowPane choices = new FlowPane(
                choice("role", SignatureModel.ROLES, row.roleProperty()),
                choice("meaning", SignatureModel.MEANINGS, row.meaningProperty()),
                choice("method", SignatureModel.METHODS, row.methodProperty()),
                Nodes.button(look.say("sign.remove"), () -> model.remove(row)));
        choices.getStyleClass().add("choices-line");
        choices.setRowValignment(VPos.BOTTOM);
        VBox box = Nodes.column(
                "tight",
                Pairs.of(
                        2,
                        Nodes.labelled(look.say("sign.name"), Nodes.field(row.nameProperty())),
                        Nodes.labelled(look.say("sign.company"), Nodes.field(row.companyProperty()))),
                choices);
        box.getStyleClass().add("card");
        return box;
    }

    private Node choice(String key, List<String> values, StringProperty value) {
        return Nodes.labelled(
                look.say("sign." + key), Nodes.choice(values, value, v -> look.say("sign." + key + "." + v)));
    }
}
