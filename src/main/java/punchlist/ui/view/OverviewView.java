package punchlist.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import punchlist.ui.model.Mark;
import punchlist.ui.model.OverviewModel;

/** This is how the server stands. */
final class OverviewView {

    private static final List<Mark> COLUMNS = List.of(Mark.PASS, Mark.FAIL, Mark.DEVIATION, Mark.NOT_APPLICABLE);

    private final Look look;
    private final OverviewModel model;
    private final Marks marks;

    OverviewView(Look look, OverviewModel model) {
        this.look = look;
        this.model = model;
        this.marks = new Marks(look);
    }

    Node node() {
        VBox page = Nodes.column("page");
        model.contentProperty().subscribe(content -> page.getChildren().setAll(build(content)));
        return page;
    }

    private List<Node> build(Optional<OverviewModel.Content> content) {
        List<Node> parts = new ArrayList<>();
        content.flatMap(OverviewModel.Content::changes).ifPresent(changes -> {
            parts.add(new ChangesView(look, changes, model::open).node());
            parts.add(Nodes.heading(look.say("drift.now")));
        });
        content.ifPresent(c -> parts.addAll(List.of(
                Nodes.text(c.summary(), "lead"),
                table(c),
                list("overview.now", c.now(), "overview.now.none"),
                folded("overview.byHand", c.byHand(), c.now().isEmpty()),
                folded("overview.settled", c.settled(), false))));
        return parts;
    }

    private Node table(OverviewModel.Content content) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("counts");
        int column = 1;
        for (Mark mark : COLUMNS) {
            grid.add(Nodes.text(look.say("overview." + mark.key()), "count-head"), column++, 0);
        }
        grid.add(Nodes.text(look.say("overview.open"), "count-head"), column++, 0);
        grid.add(Nodes.text(look.say("overview.of"), "count-head"), column, 0);
        int row = 1;
        for (OverviewModel.StepCount count : content.steps()) {
            add(grid, row++, count);
        }
        return grid;
    }

    private void add(GridPane grid, int row, OverviewModel.StepCount count) {
        Pressable name = new Pressable(
                look.say("overview.goTo", look.words().say(count.step())),
                () -> model.open(count.step()),
                Nodes.wide(Nodes.text(look.words().say(count.step()), "link")));
        GridPane.setHgrow(name, Priority.ALWAYS);
        grid.add(name, 0, row);
        int column = 1;
        for (Mark mark : COLUMNS) {
            grid.add(number(count.tally().of(mark)), column++, row);
        }
        grid.add(number(count.tally().undecided()), column++, row);
        grid.add(number(count.tally().total()), column, row);
    }

    private static Node number(int value) {
        return value == 0 ? Nodes.text("–", "count", "none") : Nodes.text(Integer.toString(value), "count");
    }

    private Node list(String key, List<OverviewModel.Item> items, String none) {
        VBox box = Nodes.column("group", Nodes.heading(look.say(key, items.size())));
        box.getChildren()
                .addAll(
                        items.isEmpty()
                                ? List.of(Nodes.text(look.say(none), "muted"))
                                : items.stream().map(this::item).toList());
        return box;
    }

    private Node folded(String key, List<OverviewModel.Item> items, boolean open) {
        return Folded.of(look.say(key, items.size()), open && !items.isEmpty(), () -> items.stream()
                .map(this::item)
                .toList());
    }

    private Node item(OverviewModel.Item item) {
        VBox texts = Nodes.wide(Nodes.column("texts", Nodes.text(item.title(), "row-title")));
        if (!item.found().isBlank()) {
            texts.getChildren().add(Nodes.text(item.found(), "muted", "small"));
        }
        Pressable press = new Pressable(
                look.words().say(item.mark()) + ". " + item.title() + ". " + item.found(),
                () -> model.open(item.control()),
                marks.of(item.mark()),
                texts);
        press.getStyleClass().add("item");
        return press;
    }
}
