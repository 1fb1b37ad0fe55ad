package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.record.Entry;
import punchlist.record.Line;

/** The password tool on its page. */
class PasswordModelTest {

    private static final String STRONG = "Vq7-kuTj_3mGxa9e";

    @TempDir
    private Path folder;

    private static PasswordModel tool(Bed bed) {
        bed.wizard.go(Page.PASSWORD);
        PasswordModel tool =
                bed.page(Page.PASSWORD, StepModel.class).passwords().orElseThrow();
        tool.open();
        return tool;
    }

    private static Control control(Bed bed, String id) {
        return bed.now().catalog().control(new ControlId(id)).orElseThrow();
    }

    @Test
    void everyRuleIsSaidWhileItIsTyped() {
        PasswordModel tool = tool(new Bed(folder).checked());
        assertThat(tool.rules()).isEmpty();
        tool.candidateProperty().set("Password1234567!");
        assertThat(tool.verdictProperty().get()).startsWith("Not strong");
        assertThat(tool.rules()).hasSize(8).anyMatch(rule -> rule.startsWith("✗") && rule.contains("frequent"));
        tool.candidateProperty().set(STRONG);
        assertThat(tool.verdictProperty().get()).startsWith("Strong").contains("zxcvbn4j");
        assertThat(tool.rules()).hasSize(8).allMatch(rule -> rule.startsWith("✓"));
        tool.accountProperty().set("kuTj");
        assertThat(tool.verdictProperty().get()).startsWith("Not strong");
    }

    @Test
    void theCheckIsRecordedAndTheCandidateForgotten() throws Exception {
        Bed bed = new Bed(folder).checked();
        PasswordModel tool = tool(bed);
        tool.controlProperty().set("KEP-4.2.2");
        tool.record();
        assertThat(tool.messageProperty().get()).isNotEmpty();
        tool.candidateProperty().set(STRONG);
        tool.record();
        assertThat(tool.messageProperty().get()).contains("account");
        tool.accountProperty().set("Administrator");
        tool.record();
        assertThat(bed.now().state().lines().stream().map(Line::entry))
                .contains(new Entry.PasswordChecked("KEP-4.2.2", "Administrator", true, "A. Engineer"));
        assertThat(tool.candidateProperty().get()).isEmpty();
        assertThat(tool.messageProperty().get()).contains("KEP-4.2.2").contains("Administrator");
        assertThat(Files.readString(bed.record)).doesNotContain("Vq7").doesNotContain("kuTj");
        Detail detail = Detail.of(bed.now(), control(bed, "KEP-4.2.2"), Bed.words());
        assertThat(detail.answers()).anyMatch(line -> line.contains("Administrator") && line.contains("every rule"));
    }

    @Test
    void leavingThePageForgetsTheCandidate() {
        Bed bed = new Bed(folder).checked();
        PasswordModel tool = tool(bed);
        tool.candidateProperty().set(STRONG);
        bed.wizard.go(Page.OS);
        assertThat(tool.candidateProperty().get()).isEmpty();
        assertThat(tool.rules()).isEmpty();
    }

    @Test
    void whatIsGeneratedIsStrong() {
        PasswordModel tool = tool(new Bed(folder).checked());
        tool.generate();
        assertThat(tool.candidateProperty().get()).hasSize(20);
        assertThat(tool.verdictProperty().get()).startsWith("Strong");
        assertThat(tool.shownProperty().get()).isTrue();
    }

    @Test
    void onlyThePageOfPasswordsHasTheTool() {
        Bed bed = new Bed(folder).checked();
        assertThat(List.of(Page.OS, Page.IGSS, Page.NETWORK))
                .allMatch(page -> bed.page(page, StepModel.class).passwords().isEmpty());
    }
}
