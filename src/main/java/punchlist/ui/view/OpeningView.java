package punchlist.ui.view;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import punchlist.ui.model.Offers;
import punchlist.ui.model.OpeningModel;

/** The way out for an update: first what would be opened, then the button that opens it for a time. */
final class OpeningView {

    private final Look look;
    private final OpeningModel model;

    OpeningView(Look look, OpeningModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        TextField program = Nodes.field(model.programProperty());
        program.setId("opening-program");
        Button show = Nodes.button(look.say("opening.show"), model::show);
        show.setId("opening-show");
        show.disableProperty().bind(Bindings.not(model.offeredProperty()));
        FlowPane lengths = Radios.of(
                look.say("opening.length"),
                OpeningModel.lengths(),
                model.lengthProperty(),
                length -> look.say("opening.length." + length.name()));
        VBox shown = Nodes.column("group");
        model.offerProperty().subscribe(offer -> fill(shown, offer));
        TitledPane pane = new TitledPane(
                look.say("opening.title"),
                Nodes.column(
                        "group",
                        Nodes.text(look.say("opening.about"), "muted"),
                        Nodes.labelled(look.say("opening.program"), program),
                        Nodes.column("field", Nodes.text(look.say("opening.length"), "field-label"), lengths),
                        Nodes.line("buttons", show),
                        Nodes.text(model.messageProperty(), "message"),
                        shown));
        pane.setId("ports-opening");
        pane.setAnimated(false);
        pane.setExpanded(false);
        pane.getStyleClass().add("folded");
        return pane;
    }

    private void fill(VBox shown, Optional<Offers.Offer> offer) {
        shown.getChildren().clear();
        offer.ifPresent(plan -> {
            plan.lines().forEach(line -> {
                shown.getChildren().add(Nodes.text(line.what(), "where"));
                line.access().forEach(one -> shown.getChildren()
                        .add(Nodes.text(look.words().say(one))));
            });
            Button open = Nodes.button(look.say("opening.open"), model::open);
            open.setId("opening-open");
            shown.getChildren().add(Nodes.line("buttons", open));
            open.requestFocus();
        });
    }
}
