package punchlist.ui.view;

import javafx.scene.layout.Region;

/** Drawn signs; their shapes stand in the style sheet. */
final class Icons {

    private Icons() {}

    static Region arrow() {
        return of("arrow-sign");
    }

    /** Our own drawing of the shield that stands on what asks for an administrator. */
    static Region shield() {
        return of("shield-sign");
    }

    static Region of(String style) {
        Region sign = new Region();
        sign.getStyleClass().addAll("sign", style);
        sign.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sign.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return sign;
    }
}
