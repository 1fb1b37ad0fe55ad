package punchlist.ui.view;

import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/** Puts a secret into the clipboard for a short while; afterwards it is taken out, unless something else is there by then. */
final class SecretClipboard {

    /** How long it stays. */
    static final Duration KEPT = Duration.seconds(30);

    private SecretClipboard() {}

    static void put(String secret) {
        if (secret.isEmpty()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(secret);
        Clipboard.getSystemClipboard().setContent(content);
        PauseTransition pause = new PauseTransition(KEPT);
        pause.setOnFinished(event -> clear(secret));
        pause.play();
    }

    static void clear(String secret) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (secret.equals(clipboard.getString())) {
            clipboard.clear();
        }
    }
}
