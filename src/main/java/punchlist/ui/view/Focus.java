package punchlist.ui.view;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Finds what can be focused. */
final class Focus {

    private Focus() {}

    /** The first node below this one that Tab would reach. */
    static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(child -> first(child).orElse(null))
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }
}
