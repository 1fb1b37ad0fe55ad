package punchlist.ui.view;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import punchlist.ui.model.StartModel;

/** What do you want to do? */
final class StartView {

    private final Look look;
    private final StartModel model;

    StartView(Look look, StartModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        VBox choices = Nodes.column("choices");
        model.choicesProperty().subscribe(all -> choices.getChildren()
                .setAll(all.stream().map(this::choice).toList()));
        return Nodes.column("page", Nodes.text(model.aboutProperty(), "lead"), interrupted(), choices, file());
    }

    private Node choice(StartModel.Choice choice) {
        VBox texts = Nodes.wide(
                Nodes.column("tight", Nodes.text(choice.title(), "choice-title"), Nodes.text(choice.text(), "muted")));
        String spoken = choice.title() + ". " + choice.text() + (choice.shield() ? " " + look.say("shield") : "");
        Pressable press = new Pressable(
                spoken, () -> model.choose(choice.way()), texts, choice.shield() ? Icons.shield() : Icons.arrow());
        press.getStyleClass().addAll("card", "choice");
        press.setId("choice-" + choice.way());
        return press;
    }

    private Node interrupted() {
        Button takeBack = Nodes.button(look.say("start.takeBack"), model::takeBack);
        model.interruptedProperty()
                .subscribe(said -> Nodes.shield(takeBack, model.takeBackNeedsRights(), look.say("shield")));
        Node box = Nodes.column("notice", Nodes.text(model.interruptedProperty()), takeBack);
        return Nodes.shownWhile(box, model.interruptedProperty().map(t -> !t.isEmpty()));
    }

    private Node file() {
        TextField field = Nodes.wide(Nodes.field(model.fileProperty()));
        field.setId("record");
        Label label = Nodes.text(look.say("start.file"), "field-label");
        label.setLabelFor(field);
        field.setAccessibleText(look.say("start.file"));
        return Nodes.column(
                "field",
                label,
                Nodes.line(
                        "buttons",
                        field,
                        Nodes.button(look.say("start.other"), this::other),
                        Nodes.button(look.say("start.existing"), this::existing)),
                Nodes.text(look.say("start.file.text"), "muted", "small"));
    }

    private void other() {
        look.files()
                .save(look.say("start.file"), Path.of(model.fileProperty().get()))
                .ifPresent(file -> model.fileProperty().set(file.toString()));
    }

    private void existing() {
        look.files()
                .open(look.say("start.file"), Path.of(model.fileProperty().get()))
                .ifPresent(file -> model.fileProperty().set(file.toString()));
    }
}
