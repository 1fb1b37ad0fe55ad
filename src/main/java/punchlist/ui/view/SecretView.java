package punchlist.ui.view;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import punchlist.ui.model.PasswordModel;

/** The tool that checks and makes passwords, folded away until it is wanted. */
final class SecretView {

    private final Look look;
    private final PasswordModel model;

    SecretView(Look look, PasswordModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        TitledPane pane = Folded.of(look.say("secret.head"), false, this::content);
        pane.setId("password-tool");
        return pane;
    }

    private List<Node> content() {
        model.open();
        return List.of(Nodes.text(look.say("secret.about"), "muted"), whose(), candidate(), said(), record());
    }

    private Node whose() {
        ComboBox<String> control = new ComboBox<>(model.controls());
        control.valueProperty().bindBidirectional(model.controlProperty());
        TextField account = Nodes.field(model.accountProperty());
        account.setId("password-account");
        return Nodes.column(
                "tight",
                Pairs.of(
                        2,
                        Nodes.labelled(look.say("secret.control"), control),
                        Nodes.labelled(look.say("secret.account"), account)),
                Nodes.text(model.titleProperty(), "muted"));
    }

    private Node candidate() {
        PasswordField hidden = new PasswordField();
        hidden.setId("password-candidate");
        hidden.textProperty().bindBidirectional(model.candidateProperty());
        TextField open = Nodes.field(model.candidateProperty());
        open.setId("password-candidate-shown");
        FlowPane buttons = new FlowPane(
                Nodes.button(look.say("secret.generate"), model::generate),
                Nodes.button(
                        look.say("secret.copy"),
                        () -> SecretClipboard.put(model.candidateProperty().get())),
                Nodes.tick(look.say("secret.show"), model.shownProperty()));
        buttons.getStyleClass().add("results");
        return Nodes.column(
                "tight",
                Nodes.shownWhile(
                        Nodes.labelled(look.say("secret.candidate"), hidden),
                        model.shownProperty().not().map(Boolean::valueOf)),
                Nodes.shownWhile(
                        Nodes.labelled(look.say("secret.candidate"), open),
                        model.shownProperty().map(Boolean::valueOf)),
                buttons);
    }

    private Node said() {
        VBox rules = Nodes.column("tight");
        model.rules().addListener((ListChangeListener<String>) change -> rules(rules));
        rules(rules);
        return Nodes.column("tight", Nodes.text(model.verdictProperty(), "detail-name"), rules);
    }

    private void rules(VBox box) {
        box.getChildren().setAll(model.rules().stream().map(Nodes::text).toList());
    }

    private Node record() {
        VBox box = Nodes.column(
                "tight",
                Nodes.labelled(look.say("secret.by"), Nodes.field(model.byProperty())),
                Nodes.line("buttons", Nodes.button(look.say("secret.record"), model::record)),
                Nodes.text(model.messageProperty(), "message"));
        return Nodes.shownWhile(box, model.writableProperty());
    }
}
