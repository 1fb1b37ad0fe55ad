package punchlist.ui.view;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Something wide, as high as it needs to be, that scrolls sideways where the window is too narrow for it. */
final class Sideways extends ScrollPane {

    /** How high the bar at the foot is, in pixels. */
    private static final double BAR = 16;

    private static final double STEP = 0.25;

    private final Region wide;
    private double measured = -1; // a width that its height is known for: measuring thousands of texts takes its time
    private double known;

    Sideways(Region wide) {
        super(wide);
        this.wide = wide;
        getStyleClass().add("sideways");
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setOnKeyPressed(this::move);
    }

    private void move(KeyEvent event) {
        double step = event.getCode() == KeyCode.RIGHT ? STEP : event.getCode() == KeyCode.LEFT ? -STEP : 0;
        if (step != 0) {
            setHvalue(Math.clamp(getHvalue() + step, 0, 1));
            event.consume();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** Called for every change inside, too. */
    @Override
    public void requestLayout() {
        measured = -1;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0 || width != measured) {
            known = height(width);
            measured = width;
        }
        return known;
    }

    private double height(double width) {
        double least = wide.minWidth(-1);
        double inner = width - getInsets().getLeft() - getInsets().getRight();
        double around = getInsets().getTop() + getInsets().getBottom();
        return around + wide.prefHeight(Math.max(inner, least)) + (inner < least ? BAR : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }
}
