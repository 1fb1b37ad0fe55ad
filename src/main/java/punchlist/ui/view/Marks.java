package punchlist.ui.view;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import punchlist.ui.model.Mark;

/** Marks as drawn shapes with their word: no font has to have them, and none depends on its colour. */
final class Marks {

    private final Look look;

    Marks(Look look) {
        this.look = look;
    }

    /** The shape alone. */
    static Region shape(Mark mark) {
        Region shape = new Region();
        shape.getStyleClass().addAll("verdict-shape", "verdict-" + mark.key());
        shape.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        shape.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return shape;
    }

    /** Shape and word. */
    Node of(Mark mark) {
        HBox box = Nodes.line("verdict");
        fill(box, mark);
        return box;
    }

    /** Shape and word of a mark that changes. */
    Node of(ObservableValue<Mark> mark) {
        HBox box = Nodes.line("verdict");
        fill(box, mark.getValue());
        mark.subscribe(is -> fill(box, is));
        return box;
    }

    private void fill(HBox box, Mark mark) {
        Label word = Nodes.text(look.words().say(mark), "verdict-word");
        word.setWrapText(true);
        box.getChildren().setAll(shape(mark), word);
        for (Mark each : Mark.values()) {
            box.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.key()), each == mark);
        }
    }
}
