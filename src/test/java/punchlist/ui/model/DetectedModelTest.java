package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectedModelTest {

    @TempDir
    Path folder;

    @Test
    void theMachineSaysWhatItIsAndWhatIsInstalled() {
        WhatModel what = what(Bed.demo(folder, Optional.empty()).begun());
        assertThat(lines(what, "Computer")).singleElement().asString().startsWith("SRV-IGSS-01, id 4c4c4544-");
        assertThat(lines(what, "Windows"))
                .containsExactly("Windows Server 2022 Standard, version 21H2, build 20348.2227");
        assertThat(lines(what, "IGSS")).containsExactly("IGSS32 V17, version 17.0.0.23243");
        assertThat(lines(what, "IGSS: folder and modules, services, project"))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("C:\\Program Files (x86)\\Schneider Electric\\IGSS32\\V17.0: ")
                        && line.contains("dc.exe 17.0.0.23243 (by its number built on 2023-08-31)"))
                .anyMatch(line ->
                        line.startsWith("Service IGSS Update Service (") && line.contains("starts with Windows"))
                .contains(
                        "Project folder D:\\IGSS Projects\\Northfield, as the scope says: Northfield.elm; Northfield.mdb");
        assertThat(lines(what, "Kepware")).containsExactly("KEPServerEX 6, version 6.16.203.0");
        assertThat(lines(what, "Network cards")).first().asString().contains("Control network", "192.168.40.10/24");
    }

    @Test
    void whatWasNotReadIsSaidWithItsReason() {
        WhatModel what = what(new Bed(folder).begun());
        for (String name : List.of("Windows", "IGSS", "Kepware", "Network cards")) {
            assertThat(lines(what, name)).as(name).singleElement().asString().startsWith("Not read: ");
        }
        assertThat(what.detected().igssNoteProperty().get()).isEmpty();
    }

    @Test
    void aVersionThatDiffersFromTheDetectedOneIsMarked() {
        WhatModel what = what(Bed.demo(folder, Optional.empty()).begun());
        what.text("igssVersion").set("17");
        what.text("kepwareVersion").set("6.16");
        assertThat(what.detected().igssNoteProperty().get()).isEmpty();
        assertThat(what.detected().kepwareNoteProperty().get()).isEmpty();
        what.text("igssVersion").set("16");
        what.text("kepwareVersion").set("6.1");
        assertThat(what.detected().igssNoteProperty().get())
                .isEqualTo("Attention: 16 is said, 17.0.0.23243 was detected.");
        assertThat(what.detected().kepwareNoteProperty().get()).startsWith("Attention: 6.1 is said");
    }

    @Test
    void aVersionThatIsNoNumberIsSaidAndNeitherKeptNorDropped() {
        Bed bed = new Bed(folder).begun();
        WhatModel what = what(bed);
        what.text("igssVersion").set("V17");
        assertThat(what.detected().igssNoteProperty().get()).startsWith("The main number of IGSS is needed");
        what.verb().getValue().orElseThrow().does().run();
        assertThat(bed.wizard.pageProperty().get().page()).isEqualTo(Page.WHAT);
        assertThat(bed.wizard.desk().problemProperty().get()).startsWith("The main number of IGSS is needed");

        bed.wizard.back();
        assertThat(bed.now().scope().igss().version()).contains(17);
        bed.wizard.next();
        assertThat(what.text("igssVersion").get()).isEqualTo("V17");
    }

    private static WhatModel what(Bed bed) {
        return bed.page(Page.WHAT, WhatModel.class);
    }

    private static List<String> lines(WhatModel what, String name) {
        return what.detected().factsProperty().get().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .lines();
    }
}
