package punchlist.ui.view;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Things below a title that opens and closes them; they are made when it is first opened. */
final class Folded {

    private Folded() {}

    static TitledPane of(String title, boolean open, Supplier<List<Node>> content) {
        VBox box = Nodes.column("tight");
        TitledPane pane = new TitledPane(title, box);
        pane.setAnimated(false);
        pane.getStyleClass().add("folded");
        pane.expandedProperty().subscribe(is -> {
            if (is && box.getChildren().isEmpty()) {
                box.getChildren().setAll(content.get());
            }
        });
        pane.setExpanded(open);
        return pane;
    }
}
