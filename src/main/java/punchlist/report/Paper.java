package punchlist.report;

/** Papers. The sheet stands in a box of 180 × 245 mm that fits both, so it is never scaled. */
public enum Paper {
    /** 210 × 297 mm. */
    A4(210, 297),
    /** 8½ × 11 in. */
    LETTER(215.9, 279.4);

    private static final double BOX_WIDTH = 180;
    private static final double BOX_HEIGHT = 245;
    private static final double LEFT = 20;
    private static final double HEAD = 12;
    private static final double FOOT = 14;

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** The page in CSS: margins around the lines; page head and foot stand in them, inside the box. */
    String css() {
        double outside = (height - BOX_HEIGHT) / 2;
        return String.format(
                java.util.Locale.ROOT,
                "size: %.1fmm %.1fmm; margin: %.2fmm %.2fmm %.2fmm %.2fmm;",
                width,
                height,
                outside + HEAD,
                width - LEFT - BOX_WIDTH,
                outside + FOOT,
                LEFT);
    }
}
