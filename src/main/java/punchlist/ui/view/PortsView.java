package punchlist.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import punchlist.ui.model.PortsModel;
import punchlist.ui.model.PortsPicture;
import punchlist.ui.model.PortsTable;

/** What is open, to whom and why: a table and a picture, each below a title that opens it. */
final class PortsView {

    private final Look look;
    private final PortsModel model;
    private final Runnable again;

    PortsView(Look look, PortsModel model, Runnable again) {
        this.again = again;
        this.look = look;
        this.model = model;
    }

    Node node() {
        CheckBox filter = Nodes.tick(look.say("ports.filter"), model.onlyNotRightProperty());
        filter.setId("ports-filter");
        Button copy = Nodes.button(look.say("ports.copy"), this::copy);
        copy.setId("ports-copy");
        TitledPane table =
                pane("ports-table", "ports.title", model.tableProperty(), this::table, Nodes.choices(filter, copy));
        TitledPane picture = pane(
                "ports-picture",
                "ports.picture.title",
                model.tableProperty().map(made -> made.map(PortsTable::picture)),
                this::picture);
        Node listen = new ListenView(look, model.listen(), again).node();
        return Nodes.column(
                "tight",
                Nodes.text(model.summaryProperty(), "muted"),
                opening(),
                table,
                picture,
                listen,
                new OpeningView(look, model.opening()).node());
    }

    private Node opening() {
        Timeline seconds = new Timeline(
                new KeyFrame(Duration.seconds(1), event -> model.guard().tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        model.guard().standingProperty().subscribe(stands -> {
            if (stands) {
                seconds.play();
            } else {
                seconds.stop();
            }
        });
        return Nodes.text(model.guard().openingProperty(), "notice");
    }

    /** What follows the table is made again with it, as soon as and as long as somebody looks; the tools above it stay. */
    private <T> TitledPane pane(
            String id,
            String title,
            ObservableValue<Optional<T>> value,
            Function<T, List<Node>> content,
            Node... tools) {
        VBox made = Nodes.column("group");
        VBox all = Nodes.column("group", tools);
        all.getChildren().add(made);
        TitledPane pane = new TitledPane(look.say(title), all);
        pane.setId(id);
        pane.setAnimated(false);
        pane.setExpanded(false);
        pane.getStyleClass().add("folded");
        Runnable fill = () -> {
            if (pane.isExpanded()) {
                made.getChildren().setAll(filled(value.getValue(), content));
            }
        };
        pane.expandedProperty().subscribe(fill);
        value.subscribe(is -> fill.run());
        return pane;
    }

    private <T> List<Node> filled(Optional<T> value, Function<T, List<Node>> content) {
        return value.map(content).orElseGet(() -> List.of(Nodes.text(look.say("ports.none"), "muted")));
    }

    private List<Node> table(PortsTable table) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Nodes.text(table.seen(), "muted", "small"));
        table.notices().forEach(notice -> nodes.add(Nodes.text(notice, "message")));
        nodes.add(new Sideways(new PortsGrid(look).of(table)));
        nodes.add(Nodes.text(look.say("ports.watch"), "muted", "small"));
        return nodes;
    }

    private List<Node> picture(PortsPicture picture) {
        return picture.isEmpty()
                ? List.of(Nodes.text(picture.nothing(), "muted"))
                : new PortsPictureView(look).nodes(picture);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.text());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
