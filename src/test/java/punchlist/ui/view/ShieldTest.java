package punchlist.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.session.Elevator;
import punchlist.ui.model.Bed;
import punchlist.ui.model.Page;

class ShieldTest {

    @TempDir
    Path folder;

    @AfterEach
    void close() throws Exception {
        Screen.close();
    }

    @Test
    void theButtonThatAsksForAnAdministratorSaysSoToTheEyeAndTheEar() throws Exception {
        Bed bed = Bed.withoutRights(folder, arguments -> Elevator.Outcome.DECLINED, Optional.empty());
        Screen screen = Screen.of(bed.wizard);
        Screen.run(bed::begun);

        Button verb = (Button) screen.stage().getScene().lookup("#verb");
        screen.picture(Path.of("target", "pictures", "shield.png"));

        assertThat(verb.getText()).isEqualTo("_Check everything");
        assertThat(verb.getGraphic().getStyleClass()).contains("shield-sign");
        assertThat(verb.getAccessibleHelp()).isEqualTo("Asks for administrator rights first.");
        assertThat(screen.stage().getScene().lookup("#check-without-rights").isVisible())
                .isTrue();

        Screen.run(() -> bed.wizard.go(Page.PRINT));
        assertThat(verb.getGraphic()).isNull();
        Screen.run(bed::close);
    }

    @Test
    void theWindowGoesWhenTheElevatedOneHasStarted() throws Exception {
        Bed bed = Bed.withoutRights(folder, arguments -> Elevator.Outcome.STARTED, Optional.empty());
        Screen screen = Screen.of(bed.wizard);
        Screen.run(bed::begun);

        Screen.run(((Button) screen.stage().getScene().lookup("#verb"))::fire);

        assertThat(screen.stage().isShowing()).isFalse();
    }
}
