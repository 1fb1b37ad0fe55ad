package punchlist.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import punchlist.session.watch.ScopeField;
import punchlist.ui.model.ListenModel;
import punchlist.ui.model.NewcomerModel;
import punchlist.ui.model.ProposalModel;

/** What listening has seen: in sentences, then one tick for each address that the scope could name. */
final class ProposalView {

    private final Look look;
    private final ListenModel listen;
    private final ProposalModel model;
    private final VBox ticks = Nodes.column("tight");
    private final Button take;
    private final Button again;

    ProposalView(Look look, ListenModel listen, Runnable again) {
        this.look = look;
        this.listen = listen;
        this.model = listen.proposal();
        this.take = Nodes.button("", model::takeOver);
        this.again = Nodes.button(look.say("listen.again"), again);
    }

    Node node() {
        VBox said = Nodes.column("tight");
        model.saidProperty().subscribe(all -> said.getChildren()
                .setAll(all.stream().map(line -> (Node) Nodes.text(line)).toList()));
        model.newcomersProperty().subscribe(this::fill);
        take.setId("listen-take");
        take.textProperty().bind(model.verbProperty());
        take.disableProperty().bind(Bindings.not(model.possibleProperty().and(listen.offeredProperty())));
        again.setId("listen-again");
        again.disableProperty().bind(Bindings.not(listen.offeredProperty()));
        return Nodes.shownWhile(
                Nodes.column(
                        "group",
                        said,
                        ticks,
                        Nodes.text(model.moreProperty(), "muted"),
                        Nodes.shownWhile(
                                Nodes.text(look.say("listen.readOnly"), "message"),
                                listen.offeredProperty().map(is -> !is)),
                        Nodes.text(model.noteProperty(), "message"),
                        Nodes.choices(
                                Nodes.shownWhile(take, model.newcomersProperty().map(all -> !all.isEmpty())), again)),
                listen.phaseProperty().map(phase -> phase == ListenModel.Phase.ENDED));
    }

    /** Goes to the first address, or to what can be done instead. */
    void focus() {
        Focus.first(ticks).orElse(again).requestFocus();
    }

    private void fill(List<NewcomerModel> all) {
        boolean held = ticks.getScene() != null && take.isFocused();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Nodes.text(model.newsProperty(), "row-title"));
        if (!all.isEmpty()) {
            nodes.add(Nodes.text(look.say("listen.new.text"), "muted"));
        }
        Optional<ScopeField> field = Optional.empty();
        for (NewcomerModel one : all) {
            if (!field.equals(Optional.of(one.field()))) {
                field = Optional.of(one.field());
                nodes.add(Nodes.text(name(one), "field-label"));
            }
            nodes.add(tick(one));
        }
        ticks.getChildren().setAll(nodes);
        if (held) {
            again.requestFocus(); // nobody is ticked now, so the button that was pressed cannot hold it
        }
    }

    private CheckBox tick(NewcomerModel one) {
        CheckBox tick = Nodes.tick(one.text(), one.tickedProperty());
        tick.setAccessibleText(look.say("listen.tick.spoken", name(one), one.text()));
        return tick;
    }

    private String name(NewcomerModel one) {
        return look.say("listen.field." + one.field().name());
    }
}
