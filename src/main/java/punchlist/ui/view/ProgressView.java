package punchlist.ui.view;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import punchlist.ui.model.ApplyingModel;
import punchlist.ui.model.CheckingModel;

/** One bar, with what is being done above it. */
final class ProgressView {

    private final Look look;

    ProgressView(Look look) {
        this.look = look;
    }

    Node of(CheckingModel model) {
        ProgressBar bar = bar(look.say("checking.bar"));
        bar.progressProperty().bind(model.doneProperty());
        return Nodes.column(
                "page",
                Nodes.text(model.sectionProperty(), "lead"),
                bar,
                Nodes.text(look.say("checking.nothing"), "muted"));
    }

    Node of(ApplyingModel model) {
        ProgressBar bar = bar(look.say("applying.bar"));
        bar.progressProperty().bind(model.doneProperty());
        VBox lines = Nodes.column("tight");
        model.lines().addListener((ListChangeListener<String>) change -> lines.getChildren()
                .setAll(model.lines().stream().map(line -> Nodes.text(line)).toList()));
        return Nodes.column("page", Nodes.text(look.say("applying.text"), "lead"), bar, lines);
    }

    private static ProgressBar bar(String spoken) {
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(spoken);
        return bar;
    }
}
