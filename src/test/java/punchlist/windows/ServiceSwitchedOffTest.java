package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.WinNT;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A service that was planted in this Windows is found, switched off and given back by the whole program. */
@Tag("windows")
@Timeout(120)
class ServiceSwitchedOffTest {

    private static final String CONTROL = "KEP-3.1-7";
    private static final String NAME = "RetailDemo";

    private final PlantedService service = new PlantedService(NAME);

    @TempDir
    private Path temp;

    @BeforeEach
    void plantsTheService() {
        service.remove();
        service.plant("販売デモ サービス", "C:\\windows\\system32\\svchost.exe -k demo", WinNT.SERVICE_AUTO_START);
    }

    @AfterEach
    void takesItOutAgain() {
        service.remove();
    }

    @Test
    void itFailsIsSwitchedOffAndFailsAgainWhenTakenBack() throws Exception {
        Visit visit = Visit.to(temp, "");
        assertThat(visit.findings(CONTROL)).contains(NAME + " fail");
        JsonNode fixed = visit.fix(CONTROL).json();
        List<String> changed = new ArrayList<>();
        fixed.path("changes")
                .forEach(change -> changed.add(change.path("what").stringValue() + " "
                        + change.path("outcome").stringValue()));
        assertThat(changed).as("%s", fixed).anyMatch(line -> line.contains(NAME) && line.endsWith("done"));
        assertThat(visit.findings(CONTROL)).noneMatch(line -> line.startsWith(NAME));
        visit.undo().with(0);
        assertThat(visit.findings(CONTROL)).contains(NAME + " fail");
        visit.isIntact();
    }
}
