package punchlist.ui.view;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Two things side by side, the second at the right; where there is no room for both, it goes below. */
final class Beside extends HBox {

    private final Region main;
    private final Region end;
    private final double share;

    /**
     * Two things.
     *
     * @param share the second goes below rather than leave the first less than so many times its own width
     */
    Beside(Region main, Region end, double share) {
        super(main, end);
        this.main = main;
        this.end = end;
        this.share = share;
        getStyleClass().add("beside");
        setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fits(double width) {
        double needed = Math.min(main.prefWidth(-1), share * end.prefWidth(-1));
        return !end.isManaged() || width < 0 || needed <= left(width);
    }

    private double left(double width) {
        return end.isManaged() ? width - end.prefWidth(-1) - getSpacing() : width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = width < 0 ? -1 : width - insets.getLeft() - insets.getRight();
        double around = insets.getTop() + insets.getBottom();
        double last = end.isManaged() ? end.prefHeight(-1) : 0;
        if (fits(inner)) {
            return around + Math.max(main.prefHeight(inner < 0 ? -1 : left(inner)), last);
        }
        return around + main.prefHeight(inner) + getSpacing() / 2 + last;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double width = getWidth() - x - insets.getRight();
        double height = getHeight() - y - insets.getBottom();
        double wide = Math.min(width, end.prefWidth(-1));
        if (fits(width)) {
            double high = main.prefHeight(left(width));
            main.resizeRelocate(x, y + (height - high) / 2, left(width), high);
            place(x + width - wide, y + (height - end.prefHeight(-1)) / 2, wide);
        } else {
            double high = main.prefHeight(width);
            main.resizeRelocate(x, y, width, high);
            place(x, y + high + getSpacing() / 2, wide);
        }
    }

    private void place(double x, double y, double width) {
        if (end.isManaged()) {
            end.resizeRelocate(x, y, width, end.prefHeight(-1));
        }
    }
}
