package punchlist.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import punchlist.ui.model.PortsTable;

/** The table of ports. One of its rows can be reached with Tab, the others from there with the arrow keys. */
final class PortsGrid {

    private static final double[] WIDTHS = {14, 16, 12.5, 9.5, 16, 16.5, 15.5};
    private static final List<String> COLUMNS =
            List.of("port", "needed", "rule", "profile", "from", "listener", "verdict");

    private final Look look;
    private final GridPane grid = new GridPane();
    private final List<Node> leads = new ArrayList<>();
    private int next;

    PortsGrid(Look look) {
        this.look = look;
    }

    Region of(PortsTable table) {
        grid.getStyleClass().add("ports");
        grid.setAccessibleRole(AccessibleRole.PARENT);
        grid.setAccessibleText(look.say("ports.title"));
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        add(
                "access-head",
                COLUMNS.stream()
                        .map(name -> (Node) Nodes.text(look.say("ports.col." + name)))
                        .toList());
        table.planned().forEach(this::row);
        if (table.planned().isEmpty()) {
            alone(Nodes.text(look.say("ports.allRight"), "muted"));
        }
        alone(Nodes.text(look.say("ports.extra"), "row-title"));
        table.extra().forEach(this::row);
        if (table.extra().isEmpty()) {
            alone(Nodes.text(table.nothingExtra(), "muted"));
        }
        return grid;
    }

    private void row(PortsTable.Row row) {
        VBox lead = Nodes.column("texts", Nodes.text(row.port(), "row-title"), Nodes.text(row.component()));
        lead.setAccessibleRole(AccessibleRole.TEXT);
        lead.setAccessibleText(PortsTable.sentence(row, look.words()));
        lead.setFocusTraversable(leads.isEmpty());
        int here = leads.size();
        leads.add(lead);
        lead.setOnKeyPressed(event -> {
            int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            int there = here + step;
            if (step != 0 && there >= 0 && there < leads.size()) {
                leads.get(there).requestFocus();
                Scrolls.show(leads.get(there));
                event.consume();
            }
        });
        Label word = Nodes.text(row.word(), "verdict-word");
        add(
                row.isRight() ? "ports-cell" : "ports-cell-wrong",
                List.of(
                        lead,
                        Nodes.text(row.needed()),
                        Nodes.text(row.rule()),
                        Nodes.text(row.profile()),
                        Nodes.text(row.from()),
                        Nodes.column(
                                "texts",
                                Nodes.text(row.listener()),
                                Nodes.text(look.say("ports.connected", row.connected()), "muted")),
                        Nodes.column(
                                "texts",
                                Nodes.line("verdict-line", Marks.shape(row.mark()), word),
                                Nodes.text(row.verdict()))));
    }

    private void add(String style, List<Node> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Node cell = cells.get(i);
            cell.getStyleClass().addAll("ports-cell", style);
            if (cell instanceof Region region) {
                region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            }
            grid.add(cell, i, next);
        }
        next++;
    }

    private void alone(Label text) {
        text.getStyleClass().add("ports-cell");
        grid.add(text, 0, next++, WIDTHS.length, 1);
    }
}
