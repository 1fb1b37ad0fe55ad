package punchlist.ui.view;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import punchlist.ui.model.PictureModel;

/** The server in the middle, its subnets left and right, joined by solid or dotted lines. */
final class PictureView {

    private static final double[] WIDTHS = {36, 3, 22, 3, 36};
    private static final int MIDDLE = 2;

    private final Look look;

    PictureView(Look look) {
        this.look = look;
    }

    Node node(PictureModel picture) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("picture");
        grid.setAccessibleRole(AccessibleRole.PARENT);
        grid.setAccessibleText(picture.spoken());
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        int rows = (picture.boxes().size() + 1) / 2;
        for (int i = 0; i < picture.boxes().size(); i++) {
            PictureModel.Box box = picture.boxes().get(i);
            boolean left = i % 2 == 0;
            grid.add(box(box), left ? 0 : MIDDLE + 2, i / 2);
            grid.add(tie(box), left ? 1 : MIDDLE + 1, i / 2);
        }
        Label server = Nodes.text(picture.server(), "picture-server");
        server.setMaxHeight(Double.MAX_VALUE);
        grid.add(server, MIDDLE, 0, 1, rows);
        VBox all = Nodes.column(
                "group",
                Nodes.heading(look.say("picture.title")),
                grid,
                Nodes.text(look.say("picture.legend"), "muted", "small"));
        if (!picture.unplaced().isEmpty()) {
            all.getChildren().add(Nodes.text(picture.unplaced(), "muted", "small"));
        }
        return all;
    }

    private static Node tie(PictureModel.Box box) {
        Region line = new Region();
        line.getStyleClass().add(box.attached() ? "picture-tie" : "picture-tie-dotted");
        line.setMaxHeight(1);
        GridPane.setHalignment(line, HPos.CENTER);
        GridPane.setValignment(line, VPos.CENTER);
        return line;
    }

    private static Node box(PictureModel.Box box) {
        VBox column = Nodes.column("picture-box", Nodes.text(box.title(), "row-title"));
        column.getStyleClass().add(box.attached() ? "picture-solid" : "picture-dotted");
        int last = box.lines().size() - 1;
        for (int i = 0; i <= last; i++) {
            column.getChildren().add(Nodes.text(box.lines().get(i), i == last ? "picture-residents" : "picture-line"));
        }
        return column;
    }
}
