package punchlist.ui.view;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls to where something stands. */
final class Scrolls {

    private Scrolls() {}

    /** Brings a node into view, once it has been laid out. */
    static void show(Node node) {
        Platform.runLater(() -> {
            Parent parent = node.getParent();
            while (parent != null) {
                if (parent instanceof ScrollPane pane && !(pane instanceof Sideways) && pane.getScene() != null) {
                    show(pane, node);
                    return;
                }
                parent = parent.getParent();
            }
        });
    }

    private static void show(ScrollPane pane, Node node) {
        Parent root = pane.getScene().getRoot();
        root.applyCss();
        root.layout();
        Node content = pane.getContent();
        Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double height = content.getLayoutBounds().getHeight();
        double seen = pane.getViewportBounds().getHeight();
        if (height <= seen) {
            return;
        }
        double top = pane.getVvalue() * (height - seen);
        boolean begins = at.getMinY() >= top && at.getMinY() < top + seen / 3;
        if (begins) {
            return;
        }
        if (at.getMinY() < top || at.getHeight() > seen) {
            pane.setVvalue(Math.clamp(at.getMinY() / (height - seen), 0, 1));
        } else if (at.getMaxY() > top + seen) {
            pane.setVvalue(Math.clamp((at.getMaxY() - seen) / (height - seen), 0, 1));
        }
    }
}
