package punchlist.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import punchlist.ui.model.PortsPicture;

/** The server in the middle, who calls it at the left, whom it calls at the right; words and lines say all. */
final class PortsPictureView {

    private static final double[] WIDTHS = {24, 21, 14, 18, 23};
    private static final int MIDDLE = 2;

    private final Look look;

    PortsPictureView(Look look) {
        this.look = look;
    }

    /** The picture, and the same in sentences. */
    List<Node> nodes(PortsPicture picture) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Sideways(drawing(picture)));
        nodes.add(Nodes.text(look.say("ports.picture.legend"), "muted", "small"));
        picture.notes().forEach(note -> nodes.add(Nodes.text(note, "muted", "small")));
        nodes.add(Nodes.text(look.say("ports.sentences"), "row-title"));
        VBox sentences = Nodes.column("tight");
        picture.sentences().forEach(sentence -> sentences.getChildren().add(Nodes.text(sentence, "small")));
        nodes.add(sentences);
        return nodes;
    }

    private Region drawing(PortsPicture picture) {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("picture", "reach");
        grid.setAccessibleRole(AccessibleRole.PARENT);
        grid.setAccessibleText(String.join(" ", picture.sentences()));
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < picture.callers().size(); i++) {
            grid.add(box(picture.callers().get(i)), 0, i);
            grid.add(arrows(picture.callers().get(i)), 1, i);
        }
        for (int i = 0; i < picture.called().size(); i++) {
            grid.add(arrows(picture.called().get(i)), MIDDLE + 1, i);
            grid.add(box(picture.called().get(i)), MIDDLE + 2, i);
        }
        Label server = Nodes.text(picture.server(), "picture-server");
        server.setMaxHeight(Double.MAX_VALUE);
        grid.add(
                server,
                MIDDLE,
                0,
                1,
                Math.max(picture.callers().size(), picture.called().size()));
        return grid;
    }

    private static Node box(PortsPicture.Group group) {
        VBox box = Nodes.column("picture-box", Nodes.text(group.who(), "row-title"), Nodes.text(group.where()));
        box.getStyleClass().add("picture-solid");
        return box;
    }

    private static Node arrows(PortsPicture.Group group) {
        VBox column = Nodes.column("reach-arrows");
        for (PortsPicture.Arrow arrow : group.arrows()) {
            Region shaft = new Region();
            shaft.getStyleClass().add("reach-" + arrow.style().name().toLowerCase(Locale.ROOT));
            shaft.setMaxHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(shaft, Priority.ALWAYS);
            Region head = new Region();
            head.getStyleClass().add("reach-head");
            head.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            head.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            column.getChildren().addAll(Nodes.text(arrow.text()), Nodes.line("reach-arrow", shaft, head));
        }
        return column;
    }
}
