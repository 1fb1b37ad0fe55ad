package punchlist.ui.view;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Parent;

/** The size of all text, 100 to 200 %; everything else is measured in it. */
public final class Zoom {

    private static final double BASE = 14;
    private static final double STEP = 0.1;
    private static final double MOST = 2;

    private final Parent root;
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);

    Zoom(Parent root) {
        this.root = root;
        set(1);
    }

    /** The factor now. */
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /** One em in pixels. */
    public double em() {
        return BASE * scale.get();
    }

    /** Larger. */
    public void in() {
        set(scale.get() + STEP);
    }

    /** Smaller. */
    public void out() {
        set(scale.get() - STEP);
    }

    /** As it was. */
    public void reset() {
        set(1);
    }

    /** This factor. */
    public void set(double factor) {
        scale.set(Math.clamp(Math.round(factor * 10) / 10.0, 1, MOST));
        root.setStyle("-fx-font-size: " + em() + "px;");
    }
}
