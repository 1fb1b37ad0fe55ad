package punchlist.ui.view;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import punchlist.catalog.Control;
import punchlist.record.Drift;
import punchlist.ui.model.Changes;

/** What has changed since the run before: what is worse open, the rest folded. */
final class ChangesView {

    private final Look look;
    private final Changes changes;
    private final Consumer<Control> goTo;
    private final Marks marks;

    ChangesView(Look look, Changes changes, Consumer<Control> goTo) {
        this.look = look;
        this.changes = changes;
        this.goTo = goTo;
        this.marks = new Marks(look);
    }

    Node node() {
        VBox box = Nodes.column("group", Nodes.heading(changes.title()), Nodes.text(changes.compared(), "lead"));
        box.setId("changes");
        if (!changes.otherCatalog().isBlank()) {
            box.getChildren().add(Nodes.text(changes.otherCatalog(), "notice"));
        }
        for (Changes.Group group : changes.groups()) {
            if (!group.items().isEmpty()) {
                box.getChildren()
                        .add(Folded.of(group.title(), group.kind() == Drift.Group.WORSE, () -> group.items().stream()
                                .map(this::item)
                                .toList()));
            } else if (group.kind() == Drift.Group.WORSE) {
                box.getChildren().add(Nodes.text(look.say("drift.none")));
            }
        }
        for (Changes.Beside beside : changes.beside()) {
            box.getChildren()
                    .add(
                            beside.said().isEmpty()
                                    ? Nodes.text(beside.title())
                                    : Folded.of(beside.title(), false, () -> beside.said().stream()
                                            .<Node>map(said -> Nodes.text(said, "small"))
                                            .toList()));
        }
        return box;
    }

    private Node item(Changes.Item item) {
        VBox texts = Nodes.wide(Nodes.column("texts", Nodes.text(item.title(), "row-title")));
        if (!item.subject().isEmpty()) {
            texts.getChildren().add(Nodes.text(item.subject(), "small"));
        }
        texts.getChildren().add(Nodes.text(item.was(), "muted", "small"));
        texts.getChildren().add(Nodes.text(item.is(), "small"));
        Pressable press = new Pressable(
                String.join(". ", item.title(), item.subject(), item.was(), item.is()),
                () -> item.control().ifPresent(goTo),
                marks.of(item.mark()),
                texts);
        press.getStyleClass().add("item");
        return press;
    }
}
