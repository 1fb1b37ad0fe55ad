package punchlist.ui.view;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import punchlist.record.Result;
import punchlist.ui.model.AnswerModel;

/** A person's answer: one of five results, a text, and who says so. */
final class AnswerView {

    private final Look look;
    private final AnswerModel model;

    AnswerView(Look look, AnswerModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        TextArea text = Nodes.area(model.textProperty(), 2);
        TextField by = Nodes.field(model.byProperty());
        TextField until = Nodes.field(model.untilProperty());
        TextField why = Nodes.field(model.whyProperty());
        Node untilField = Nodes.labelled(look.say("answer.until.label"), until);
        Node whyField = Nodes.labelled(look.say("answer.why.label"), why);
        VBox box = Nodes.column(
                "answer",
                Nodes.text(look.say("answer.head"), "detail-name"),
                results(),
                Nodes.labelled(look.say("answer.text.label"), text),
                Nodes.shownWhile(untilField, model.chosenProperty().map(c -> c.equals(Optional.of(Result.DEVIATION)))),
                Nodes.shownWhile(whyField, model.correctingProperty()),
                Nodes.labelled(look.say("answer.by.label"), by),
                Nodes.text(model.messageProperty(), "message"),
                Nodes.line("buttons", Nodes.button(look.say("answer.save"), model::save)));
        return Nodes.shownWhile(box, model.writableProperty());
    }

    private Node results() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("results");
        int digit = 1;
        for (Result result : AnswerModel.results()) {
            ToggleButton button =
                    new ToggleButton(look.say("answer.digit", digit++, look.say("result." + result.key())));
            button.setId("result-" + result.key());
            button.setOnAction(event -> {
                model.choose(result);
                button.setSelected(isChosen(result));
            });
            model.chosenProperty().subscribe(chosen -> button.setSelected(isChosen(result)));
            pane.getChildren().add(button);
        }
        return pane;
    }

    private boolean isChosen(Result result) {
        return model.chosenProperty().get().equals(Optional.of(result));
    }
}
