package punchlist.ui.view;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/** Finds texts that are cut, and pages wider than their window. */
final class CutTexts {

    private CutTexts() {}

    static void below(Node node, String where, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled
                && !labeled.getText().isBlank()
                && !labeled.getStyleClass().contains("file")) {
            Node text = labeled.lookup(".text");
            if (text instanceof javafx.scene.text.Text shown && shown.getText().endsWith("...")
                    || text instanceof javafx.scene.text.Text t
                            && !t.getText().equals(labeled.getText())
                            && t.getText().contains("…")) {
                found.add(where + ": " + labeled.getText());
            }
        }
        if (node instanceof ScrollPane scroll && scroll.getContent() != null && !(node instanceof Sideways)) {
            Bounds content = scroll.getContent().getLayoutBounds();
            if (content.getWidth() > scroll.getViewportBounds().getWidth() + 1) {
                found.add(where + ": wider than the window: " + scroll.getStyleClass());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> below(child, where, found));
        }
    }
}
