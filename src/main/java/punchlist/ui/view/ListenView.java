package punchlist.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import punchlist.ui.model.HeardModel;
import punchlist.ui.model.ListenModel;
import punchlist.ui.model.ListenModel.Phase;

/** Listening who connects: how it is begun, how it goes, and what it proposes. */
final class ListenView {

    private final Look look;
    private final ListenModel model;
    private final Runnable again;
    private final Button start;
    private final Button stop;

    ListenView(Look look, ListenModel model, Runnable again) {
        this.look = look;
        this.model = model;
        this.again = again;
        this.start = Nodes.button("", model::start);
        this.stop = Nodes.button(look.say("listen.stop"), model::stop);
    }

    Node node() {
        start.setId("listen-start");
        stop.setId("listen-stop");
        ProposalView ended = new ProposalView(look, model, again);
        VBox running = running();
        VBox begin = begin();
        TitledPane pane = new TitledPane("", Nodes.column("group", running, ended.node(), begin));
        pane.setId("ports-listen");
        pane.textProperty().bind(model.headProperty());
        pane.setAnimated(false);
        pane.setExpanded(model.phaseProperty().get() != Phase.IDLE);
        pane.getStyleClass().add("folded");
        model.phaseProperty().addListener((property, was, is) -> follow(is, ended));
        model.wantedProperty().subscribe(times -> {
            if (times.intValue() > 0) {
                Platform.runLater(() -> show(pane));
            }
        });
        return pane;
    }

    private static void show(TitledPane pane) {
        pane.setExpanded(true);
        pane.requestFocus();
        Scrolls.show(pane);
    }

    /** Who pressed a button that goes away finds the focus at what came instead. */
    private void follow(Phase phase, ProposalView ended) {
        if (phase == Phase.RUNNING && isLeft(start)) {
            stop.requestFocus();
        } else if (phase != Phase.RUNNING && isLeft(stop)) {
            if (phase == Phase.ENDED) {
                ended.focus();
            } else {
                start.requestFocus();
            }
        }
    }

    /** Whether the focus stands on it, or nowhere because it has just gone. */
    private static boolean isLeft(Button button) {
        return button.getScene() != null
                && (button.isFocused() || button.getScene().getFocusOwner() == null);
    }

    private VBox begin() {
        start.textProperty().bind(model.verbProperty());
        start.disableProperty().bind(Bindings.not(model.offeredProperty()));
        FlowPane lengths = Radios.of(
                look.say("listen.length"),
                ListenModel.lengths(),
                model.lengthProperty(),
                length -> look.say("listen.length." + length.name()));
        VBox choice = Nodes.column("field", Nodes.text(look.say("listen.length"), "field-label"), lengths);
        Nodes.shownWhile(choice, model.recordedProperty().map(is -> !is));
        return Nodes.shownWhile(
                Nodes.column(
                        "group",
                        Nodes.text(
                                model.recordedProperty()
                                        .map(is -> look.say(is ? "listen.about.recorded" : "listen.about")),
                                "muted"),
                        choice,
                        Nodes.line("buttons", start)),
                is(Phase.RUNNING).map(is -> !is));
    }

    private ObservableValue<Boolean> is(Phase wanted) {
        return model.phaseProperty().map(phase -> phase == wanted);
    }

    private VBox running() {
        HeardModel heard = model.heard();
        VBox newest = Nodes.column("tight");
        heard.newestProperty().subscribe(all -> newest.getChildren().setAll(newest(all)));
        stop.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> look.say(
                                "listen.stop.spoken",
                                heard.sinceProperty().get(),
                                heard.leftProperty().get(),
                                heard.countsProperty().get()),
                        heard.sinceProperty(),
                        heard.leftProperty(),
                        heard.countsProperty()));
        return Nodes.shownWhile(
                Nodes.column(
                        "group",
                        Nodes.column(
                                "tight",
                                Nodes.text(heard.sinceProperty()),
                                Nodes.text(heard.leftProperty(), "row-title"),
                                Nodes.text(heard.countsProperty()),
                                Nodes.text(heard.troubleProperty(), "message")),
                        Nodes.line("buttons", stop),
                        newest),
                is(Phase.RUNNING));
    }

    private List<Node> newest(List<String> all) {
        List<Node> nodes = new ArrayList<>();
        if (!all.isEmpty()) {
            nodes.add(Nodes.text(look.say("listen.newest"), "field-label"));
            all.forEach(line -> nodes.add(Nodes.text(line, "small")));
        }
        return nodes;
    }
}
