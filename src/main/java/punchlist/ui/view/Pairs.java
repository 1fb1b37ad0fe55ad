package punchlist.ui.view;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Fields in columns of equal width. */
final class Pairs {

    private Pairs() {}

    static GridPane of(int columns, Node... nodes) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pairs");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < nodes.length; i++) {
            grid.add(nodes[i], i % columns, i / columns);
        }
        return grid;
    }
}
