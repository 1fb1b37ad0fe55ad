package punchlist.ui.view;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import punchlist.ui.model.AccessModel;

/** Who can do what in the folders: one small table per folder. */
final class AccessView {

    private static final double[] WIDTHS = {34, 30, 36};

    private final Look look;

    AccessView(Look look) {
        this.look = look;
    }

    /** The tables, with what a reader must know before them. */
    List<Node> nodes(AccessModel access) {
        return Stream.concat(
                        Stream.of(Nodes.text(look.say("access.legend"), "muted", "small")),
                        access.places().stream().map(this::place))
                .toList();
    }

    private Node place(AccessModel.Place place) {
        Label path = Nodes.text(place.path(), "row-title");
        if (!place.unread().isEmpty()) {
            return Nodes.column("group", path, Nodes.text(place.unread(), "muted"));
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("access");
        grid.setAccessibleRole(AccessibleRole.PARENT);
        grid.setAccessibleText(place.path());
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        row(grid, 0, "access-head", look.say("access.who"), look.say("access.itself"), look.say("access.inside"));
        for (int i = 0; i < place.rows().size(); i++) {
            AccessModel.Row row = place.rows().get(i);
            row(grid, i + 1, "access-cell", row.who(), row.itself(), row.inside());
        }
        return Nodes.column("group", path, grid);
    }

    private static void row(GridPane grid, int at, String style, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            Label cell = Nodes.text(cells[i], style);
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setMaxHeight(Double.MAX_VALUE);
            grid.add(cell, i, at);
        }
    }
}
