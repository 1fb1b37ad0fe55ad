package punchlist.ui.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import punchlist.catalog.Step;
import punchlist.ui.model.AccessModel;
import punchlist.ui.model.RowModel;
import punchlist.ui.model.StepModel;

/** A step's controls as rows. */
final class StepView {

    private final Look look;
    private final StepModel model;
    private final VBox rows = Nodes.column("rows");

    StepView(Look look, StepModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        model.rows().addListener((ListChangeListener<RowModel>) change -> fill());
        fill();
        VBox page = Nodes.column("page", Nodes.text(model.summaryProperty(), "lead"), outdated());
        if (model.step() == Step.BEYOND) {
            page.getChildren().add(Nodes.text(look.say("beyond.text"), "muted"));
        }
        if (model.step() == Step.NETWORK) {
            page.getChildren().add(picture());
        }
        model.passwords().ifPresent(tool -> page.getChildren().add(new SecretView(look, tool).node()));
        model.attempt().ifPresent(one -> page.getChildren().add(new AttemptView(look, one).node()));
        model.ports().ifPresent(ports -> page.getChildren().add(new PortsView(look, ports, model::again).node()));
        page.getChildren().add(rows);
        if (model.step() == Step.PASSWORD || model.step() == Step.IGSS) {
            page.getChildren().add(access());
        }
        return page;
    }

    private Node outdated() {
        Button again = Nodes.button(look.say("step.again"), model::again);
        again.setId("step-again");
        return Nodes.shownWhile(
                Nodes.column("notice", Nodes.text(look.say("step.outdated")), Nodes.line("buttons", again)),
                model.outdatedProperty());
    }

    private Node picture() {
        VBox room = Nodes.column("group");
        model.pictureProperty().subscribe(picture -> room.getChildren()
                .setAll(picture.map(new PictureView(look)::node).stream().toList()));
        return Nodes.shownWhile(room, model.pictureProperty().map(Optional::isPresent));
    }

    private Node access() {
        VBox room = Nodes.column("group");
        model.accessProperty().subscribe(made -> {
            boolean open =
                    room.getChildren().stream().anyMatch(node -> node instanceof TitledPane pane && pane.isExpanded());
            room.getChildren()
                    .setAll(made.map(table -> folded(table, open)).stream().toList());
        });
        return Nodes.shownWhile(room, model.accessProperty().map(Optional::isPresent));
    }

    private Node folded(Supplier<Optional<AccessModel>> table, boolean open) {
        TitledPane pane = Folded.of(look.say("access.title"), open, () -> table.get()
                .map(new AccessView(look)::nodes)
                .orElseGet(() -> List.of(Nodes.text(look.say("access.none"), "muted"))));
        pane.setId("access");
        return pane;
    }

    private void fill() {
        rows.getChildren()
                .setAll(model.rows().stream()
                        .map(row -> new RowView(look, model, row).node())
                        .toList());
        if (model.rows().isEmpty() && model.step() == Step.BEYOND) {
            rows.getChildren().setAll(Nodes.text(look.say("beyond.none")));
        }
    }
}
