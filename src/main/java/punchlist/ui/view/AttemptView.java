package punchlist.ui.view;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import punchlist.ui.model.AttemptModel;

/** The one attempt without a password: the reason not to stands before the tick, and the tick before the button. */
final class AttemptView {

    private final Look look;
    private final AttemptModel model;

    AttemptView(Look look, AttemptModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        CheckBox tick = Nodes.tick(look.say("attempt.tick"), model.tickedProperty());
        tick.setId("attempt-tick");
        Button button = Nodes.button(look.say("attempt.verb"), model::attempt);
        button.setId("attempt");
        button.disableProperty().bind(Bindings.not(model.tickedProperty()));
        return Nodes.shownWhile(
                Nodes.column(
                        "group",
                        Nodes.heading(look.say("attempt.head")),
                        Nodes.text(look.say("attempt.about"), "muted"),
                        tick,
                        Nodes.line("buttons", button)),
                model.offeredProperty());
    }
}
