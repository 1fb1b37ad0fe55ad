package punchlist.ui.view;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** A whole line that can be pressed: with the mouse, with Space or Enter, and by a screen reader. Its texts may wrap. */
final class Pressable extends HBox {

    private final Runnable does;

    Pressable(String spoken, Runnable does, Node... nodes) {
        super(nodes);
        this.does = does;
        getStyleClass().add("pressable");
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spoken);
        setFocusTraversable(true);
        setOnMouseClicked(event -> {
            requestFocus();
            does.run();
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                does.run();
                event.consume();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            does.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
