package punchlist.ui.view;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** One of few, all of them visible. */
final class Radios {

    private Radios() {}

    static <T> FlowPane of(String spoken, List<T> values, Property<T> value, Function<T, String> shown) {
        ToggleGroup group = new ToggleGroup();
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("radios");
        pane.setAccessibleText(spoken);
        for (T each : values) {
            RadioButton button = new RadioButton(shown.apply(each));
            button.setAccessibleText(spoken + ": " + shown.apply(each));
            button.setToggleGroup(group);
            button.setUserData(each);
            button.setOnAction(event -> value.setValue(each));
            pane.getChildren().add(button);
        }
        Runnable follow = () -> {
            for (Toggle toggle : group.getToggles()) {
                toggle.setSelected(toggle.getUserData().equals(value.getValue()));
            }
        };
        value.subscribe(follow);
        follow.run();
        return pane;
    }
}
