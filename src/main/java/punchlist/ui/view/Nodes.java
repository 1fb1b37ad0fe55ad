package punchlist.ui.view;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import punchlist.text.Visible;

/** Small parts that all pages are built of. */
final class Nodes {

    private Nodes() {}

    /** A text that wraps and is never cut. */
    static Label text(String text, String... styles) {
        Label label = new Label(Visible.of(text));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A text that follows a value, and takes no room while it is empty. */
    static Label text(ObservableValue<String> value, String... styles) {
        Label label = text("", styles);
        label.textProperty().bind(value);
        label.visibleProperty().bind(value.map(t -> !t.isBlank()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** A text on one line, never cut. */
    static Label brief(ObservableValue<String> value, String... styles) {
        Label label = text(value, styles);
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** The same of a text that stays. */
    static Label brief(String text, String... styles) {
        Label label = text(text, styles);
        label.setWrapText(false);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMaxWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A heading within a page. */
    static Label heading(String text) {
        return text(text, "section-title");
    }

    /** Things one below the other. */
    static VBox column(String style, Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().add(style);
        return box;
    }

    /** Things side by side. */
    static HBox line(String style, Node... nodes) {
        HBox box = new HBox(nodes);
        box.getStyleClass().add(style);
        return box;
    }

    /** Buttons side by side, on as many lines as they need. */
    static FlowPane choices(Node... nodes) {
        FlowPane pane = new FlowPane(nodes);
        pane.getStyleClass().add("choices-line");
        return pane;
    }

    /** Takes the room that is left. */
    static <N extends Node> N wide(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return node;
    }

    /** Shown only while the value holds. */
    static <N extends Node> N shownWhile(N node, ObservableValue<Boolean> value) {
        node.visibleProperty().bind(value);
        node.managedProperty().bind(value);
        return node;
    }

    /** A button. */
    static Button button(String text, Runnable does) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> does.run());
        return button;
    }

    /** Marks a button, or takes the mark away, that asks for an administrator; screen readers hear it too. */
    static Button shield(Button button, boolean asks, String spoken) {
        button.setGraphic(asks ? Icons.shield() : null);
        button.setAccessibleHelp(asks ? spoken : null);
        return button;
    }

    /** A tick. */
    static CheckBox tick(String text, Property<Boolean> value) {
        CheckBox box = new CheckBox(text);
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    /** A text field. */
    static TextField field(StringProperty value) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        return field;
    }

    /** A field for a few lines. */
    static TextArea area(StringProperty value, int rows) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.textProperty().bindBidirectional(value);
        return area;
    }

    /** A control below its label. */
    static VBox labelled(String text, Control control) {
        Label label = text(text, "field-label");
        label.setLabelFor(control);
        control.setAccessibleText(text);
        control.setMaxWidth(Double.MAX_VALUE);
        return column("field", label, control);
    }

    /** A choice of few values. */
    static <T> ComboBox<T> choice(List<T> values, Property<T> value, Function<T, String> shown) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : shown.apply(item);
            }

            @Override
            public T fromString(String text) {
                return values.stream()
                        .filter(v -> shown.apply(v).equals(text))
                        .findFirst()
                        .orElse(values.getFirst());
            }
        });
        box.valueProperty().bindBidirectional(value);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }
}
