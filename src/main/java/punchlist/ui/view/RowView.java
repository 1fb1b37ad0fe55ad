package punchlist.ui.view;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import punchlist.ui.model.AnswerModel;
import punchlist.ui.model.Detail;
import punchlist.ui.model.RowModel;
import punchlist.ui.model.StepModel;

/** A control as a row: its mark, title and what was found; opened, all that is known of it. */
final class RowView {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Look look;
    private final StepModel step;
    private final RowModel model;
    private final VBox box = Nodes.column("row");

    RowView(Look look, StepModel step, RowModel model) {
        this.look = look;
        this.step = step;
        this.model = model;
    }

    Node node() {
        box.setId("row-" + model.control().id().text());
        box.getChildren().add(head());
        model.openProperty().subscribe(this::open);
        model.detailProperty().subscribe(detail -> detail.ifPresent(this::renew));
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::digit);
        box.sceneProperty().subscribe(scene -> {
            if (scene != null && model.openProperty().get()) {
                Scrolls.show(box);
            }
        });
        return box;
    }

    private Node head() {
        VBox texts = Nodes.wide(Nodes.column(
                "texts", Nodes.text(model.title(), "row-title"), Nodes.text(model.foundProperty(), "muted", "small")));
        Pressable head = new Pressable(
                model.title(),
                () -> step.toggle(model),
                new Marks(look).of(model.markProperty()),
                texts,
                Icons.of("fold-sign"));
        head.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> look.words().say(model.markProperty().get()) + ". " + model.title() + ". "
                                + model.foundProperty().get(),
                        model.markProperty(),
                        model.foundProperty()));
        head.getStyleClass().add("row-head");
        return head;
    }

    private void open(boolean is) {
        box.pseudoClassStateChanged(OPEN, is);
        box.getChildren().remove(1, box.getChildren().size());
        if (is) {
            model.detailProperty().get().ifPresent(detail -> box.getChildren()
                    .addAll(new DetailView(look, detail).node(), new AnswerView(look, model.answer()).node()));
            Scrolls.show(box);
        }
    }

    private void renew(Detail detail) {
        if (box.getChildren().size() > 1) {
            box.getChildren().set(1, new DetailView(look, detail).node());
        }
    }

    private void digit(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (typing || modified || !event.getCode().isDigitKey()) {
            return;
        }
        int digit = "12345".indexOf(event.getText());
        if (event.getText().length() == 1 && digit >= 0) {
            if (!model.openProperty().get()) {
                step.toggle(model);
            }
            model.answer().choose(AnswerModel.results().get(digit));
            event.consume();
        }
    }
}
