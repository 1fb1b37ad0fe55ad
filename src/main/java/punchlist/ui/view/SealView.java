package punchlist.ui.view;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import punchlist.ui.model.SealModel;

/** With what the revision is locked. */
final class SealView {

    private final Look look;
    private final SealModel model;

    SealView(Look look, SealModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        List<SealModel.Way> ways = List.of(SealModel.Way.values());
        VBox box = Nodes.column(
                "group",
                Nodes.heading(look.say("seal.head")),
                Radios.of(look.say("seal.head"), ways, model.wayProperty(), way -> look.say("seal.way." + way)),
                Nodes.text(model.aboutProperty(), "muted"),
                Nodes.shownWhile(keyFile(), model.wayProperty().map(way -> way == SealModel.Way.FILE)),
                message());
        box.setId("seal");
        return box;
    }

    private Node keyFile() {
        TextField file = Nodes.field(model.fileProperty());
        file.setId("seal-file");
        PasswordField password = new PasswordField();
        password.setId("seal-password");
        password.textProperty().bindBidirectional(model.passwordProperty());
        VBox box = Nodes.column(
                "tight",
                Pairs.of(
                        2,
                        Nodes.labelled(look.say("seal.file"), file),
                        Nodes.labelled(look.say("seal.password"), password)),
                Nodes.line("buttons", Nodes.button(look.say("seal.choose"), this::choose)),
                Nodes.shownWhile(
                        Nodes.labelled(look.say("seal.alias"), alias()),
                        Bindings.isNotEmpty(model.aliases()).map(Boolean::valueOf)));
        box.getStyleClass().add("card");
        return box;
    }

    private ComboBox<String> alias() {
        ComboBox<String> box = new ComboBox<>(model.aliases());
        box.valueProperty().bindBidirectional(model.aliasProperty());
        return box;
    }

    private void choose() {
        look.files().open(look.say("seal.file"), model.near()).ifPresent(file -> model.fileProperty()
                .set(file.toString()));
    }

    private Node message() {
        Node message = Nodes.text(model.messageProperty(), "message");
        message.setId("seal-message");
        model.messageProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                Scrolls.show(message); // the verb is pressed from anywhere on the page
            }
        });
        return message;
    }
}
