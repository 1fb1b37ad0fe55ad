package punchlist.ui.view;

import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import punchlist.ui.model.WizardModel;

/** The keys that hold on every page. */
final class Keys {

    private Keys() {}

    static void on(Scene scene, Shell shell, WizardModel wizard) {
        KeyCombination.Modifier control = KeyCombination.SHORTCUT_DOWN;
        scene.getAccelerators()
                .putAll(Map.of(
                        new KeyCodeCombination(KeyCode.F6), shell::turnFocus,
                        new KeyCodeCombination(KeyCode.F5), wizard::again,
                        new KeyCodeCombination(KeyCode.P, control), wizard::print,
                        new KeyCodeCombination(KeyCode.PLUS, control), shell.zoom()::in,
                        new KeyCodeCombination(KeyCode.EQUALS, control), shell.zoom()::in,
                        new KeyCodeCombination(KeyCode.ADD, control), shell.zoom()::in,
                        new KeyCodeCombination(KeyCode.MINUS, control), shell.zoom()::out,
                        new KeyCodeCombination(KeyCode.SUBTRACT, control), shell.zoom()::out,
                        new KeyCodeCombination(KeyCode.DIGIT0, control), shell.zoom()::reset));
    }
}
