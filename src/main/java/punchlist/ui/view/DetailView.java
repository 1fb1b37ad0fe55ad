package punchlist.ui.view;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import punchlist.ui.model.Detail;

/** Expected, found, why, how, evidence and source of a control. */
final class DetailView {

    private final Look look;
    private final Detail detail;
    private final GridPane grid = new GridPane();
    private int row;

    DetailView(Look look, Detail detail) {
        this.look = look;
        this.detail = detail;
    }

    Node node() {
        grid.getStyleClass().add("detail");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(GridPane.USE_PREF_SIZE);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        texts.setFillWidth(true);
        grid.getColumnConstraints().addAll(names, texts);
        add("detail.expected", Nodes.text(detail.expected()));
        if (!detail.findings().isEmpty() && detail.findings().stream().anyMatch(DetailView::says)) {
            add("detail.found", findings());
        }
        add("detail.why", Nodes.text(detail.why()));
        add("detail.how", Nodes.text(detail.how()));
        add("detail.from", lines(detail.sources()));
        evidence().ifPresent(node -> add("detail.evidence", node));
        if (!detail.answers().isEmpty()) {
            add("detail.answers", lines(detail.answers()));
        }
        detail.question().ifPresent(question -> add("detail.question", Nodes.text(question, "question")));
        return grid;
    }

    private static boolean says(Detail.Finding finding) {
        return !finding.found().isBlank() || !finding.reason().isBlank();
    }

    private void add(String key, Node node) {
        Label name = Nodes.text(look.say(key), "detail-name");
        name.setWrapText(false);
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(row++, name, node);
    }

    private static VBox lines(List<String> texts) {
        VBox box = Nodes.column("tight");
        texts.forEach(text -> box.getChildren().add(Nodes.text(text)));
        return box;
    }

    private Node findings() {
        VBox box = Nodes.column("tight");
        for (Detail.Finding finding : detail.findings()) {
            if (detail.findings().size() > 1) {
                box.getChildren()
                        .add(Nodes.line(
                                "verdict-line",
                                new Marks(look).of(finding.mark()),
                                Nodes.wide(Nodes.text(finding.subject()))));
            }
            for (String text : List.of(finding.found(), finding.reason())) {
                if (!text.isBlank()) {
                    box.getChildren().add(Nodes.text(text));
                }
            }
        }
        return box;
    }

    private Optional<Node> evidence() {
        List<String> all = detail.findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .distinct()
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        TitledPane pane = new TitledPane(look.words().count("detail.readings", all.size()), lines(all));
        pane.setAnimated(false);
        pane.setExpanded(all.size() == 1);
        pane.getStyleClass().add("folded");
        return Optional.of(pane);
    }
}
