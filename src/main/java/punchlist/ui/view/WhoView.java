package punchlist.ui.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import punchlist.ui.model.WhoModel;

/** Who and where is this for? */
final class WhoView {

    private final Look look;
    private final WhoModel model;

    WhoView(Look look, WhoModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        Node[] fields = WhoModel.FIELDS.stream().map(this::field).toArray(Node[]::new);
        return Nodes.column(
                "page",
                Nodes.column("group", Nodes.heading(look.say("who.head")), Pairs.of(2, fields)),
                running(),
                gate());
    }

    private Node field(String name) {
        TextField field = Nodes.field(model.field(name));
        field.setId("who-" + name);
        return Nodes.labelled(look.say("who." + name), field);
    }

    private Node running() {
        List<Optional<Boolean>> answers = List.of(Optional.of(true), Optional.of(false), Optional.empty());
        VBox box = Nodes.column(
                "group",
                Nodes.heading(look.say("who.running")),
                Radios.of(look.say("who.running"), answers, model.runningProperty(), this::answer),
                Nodes.text(model.runningProperty().map(this::consequence), "muted"));
        box.setId("running");
        return box;
    }

    private String answer(Optional<Boolean> said) {
        return look.say("yesNo." + said.map(yes -> yes ? "yes" : "no").orElse("unsaid"));
    }

    private String consequence(Optional<Boolean> said) {
        return look.say("who.running." + said.map(yes -> yes ? "yes" : "no").orElse("unsaid"));
    }

    private Node gate() {
        TextField backup = Nodes.field(model.backupProperty());
        TextField console = Nodes.field(model.consoleProperty());
        TextField by = Nodes.field(model.byProperty());
        backup.setId("gate-backup");
        console.setId("gate-console");
        by.setId("gate-by");
        return Nodes.column(
                "group",
                Nodes.heading(look.say("who.gate")),
                Nodes.text(look.say("who.gate.text"), "muted"),
                Nodes.labelled(look.say("who.backup"), backup),
                Nodes.labelled(look.say("who.console"), console),
                Nodes.labelled(look.say("who.by"), by));
    }
}
