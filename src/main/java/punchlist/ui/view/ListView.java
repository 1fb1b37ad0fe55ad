package punchlist.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import punchlist.ui.model.Page;
import punchlist.ui.model.StepList;
import punchlist.ui.model.WizardModel;

/** The list of steps: always there, always to be pressed. Tab reaches the step that is shown, the arrows the others. */
final class ListView {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final WizardModel wizard;
    private final StepList list;
    private final VBox box = Nodes.column("step-list");
    private final List<Pressable> lines = new ArrayList<>();

    ListView(WizardModel wizard, StepList list) {
        this.wizard = wizard;
        this.list = list;
    }

    ScrollPane node(String spoken) {
        list.linesProperty().subscribe(this::fill);
        wizard.pageProperty().subscribe(page -> show(page.page()));
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("step-scroll");
        scroll.setAccessibleText(spoken);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** Only numbers and marks, where there is no room for more. */
    void setCompact(boolean compact) {
        box.pseudoClassStateChanged(PseudoClass.getPseudoClass("compact"), compact);
        lines.forEach(line -> fold(line, compact));
    }

    private static void fold(Pressable line, boolean compact) {
        for (Node node : line.getChildren()) {
            if (node.getStyleClass().contains("step-title")
                    || node.getStyleClass().contains("step-note")) {
                node.setVisible(!compact);
                node.setManaged(!compact);
            }
        }
    }

    /** Focuses the step that is shown. */
    void focus() {
        lines.stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }

    boolean hasFocus() {
        return lines.stream().anyMatch(Node::isFocused);
    }

    private void fill(List<StepList.Line> all) {
        if (lines.size() != all.size()) {
            for (StepList.Line line : all) {
                Pressable press = new Pressable(line.title(), () -> wizard.go(line.page()));
                press.getStyleClass().add("step");
                press.setId("list-" + line.page());
                lines.add(press);
            }
            box.getChildren().setAll(lines);
        }
        for (int i = 0; i < all.size(); i++) {
            fill(lines.get(i), all.get(i), i + 1);
        }
    }

    private void fill(Pressable press, StepList.Line line, int number) {
        boolean compact =
                press.getChildren().stream().anyMatch(n -> n.getStyleClass().contains("step-title") && !n.isManaged());
        Region shape = line.mark().map(Marks::shape).orElseGet(() -> Icons.of("no-mark"));
        Node title = Nodes.wide(Nodes.text(line.title(), "step-title"));
        Node note = Nodes.brief(line.note(), "step-note");
        press.getChildren().setAll(Nodes.text(Integer.toString(number), "step-number"), shape, title, note);
        press.setAccessibleText(line.note().isEmpty() ? line.title() : line.title() + ", " + line.note());
        fold(press, compact);
    }

    private void show(Page page) {
        int at = Page.listed().indexOf(page);
        for (int i = 0; i < lines.size(); i++) {
            Pressable line = lines.get(i);
            line.pseudoClassStateChanged(CURRENT, i == at);
            line.setFocusTraversable(i == Math.max(at, 0));
            if (i == at) {
                Scrolls.show(line);
            }
        }
    }

    private void arrow(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isFocused()) {
                Pressable next = lines.get(Math.clamp(i + step, 0, lines.size() - 1));
                next.requestFocus();
                Scrolls.show(next);
                break;
            }
        }
        event.consume();
    }
}
