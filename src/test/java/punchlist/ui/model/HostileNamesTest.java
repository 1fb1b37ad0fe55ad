package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.fuzz.Seeds;
import punchlist.machine.MachineId;
import punchlist.text.Phrase;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What comes from outside is shown by the wizard, not obeyed, and secrets of the machine do not get there. */
class HostileNamesTest {

    private static final String EVIL = "x\u001b[2J\u202Egpj\u200B\u2066\u0007Z";
    private static final String SECRET = "Kn4ryOfTheWizard";
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\r\n]]");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"..\\..\\x", "../../x", "CON", "a/b", "C:\\x", "a\u0000b", "...", "a\nb", "nul.txt", ""})
    void theFileProposedForAMachineIsOneFileInTheFolder(String machine) {
        MachineId id = new MachineId(MachineId.Kind.SNAPSHOT, "id", machine);
        Path proposed = StartModel.proposed(id, LocalDate.of(2026, 11, 22));
        Path beside =
                StartModel.proposed(new MachineId(MachineId.Kind.SNAPSHOT, "id", "plain"), LocalDate.of(2026, 11, 22));
        assertThat(proposed.getParent()).isEqualTo(beside.getParent());
        assertThat(proposed.getFileName().toString())
                .matches("[\\p{L}\\p{Nd}_][\\p{L}\\p{Nd}._-]*\\.punchlist")
                .doesNotMatch("(?i)(con|nul)\\..*");
    }

    @Test
    void aFileThatNoDiskCanHoldOffersNothingAndBreaksNothing() {
        Bed bed = new Bed(folder);
        StartModel start = bed.page(Page.START, StartModel.class);
        start.fileProperty().set("a\u0000b");
        assertThat(start.choicesProperty().get()).isEmpty();
        start.fileProperty().set(bed.record.toString());
        assertThat(start.choicesProperty().get()).isNotEmpty();
    }

    @Test
    void wordsShowWhatWouldTurnOrHideText() {
        assertThat(Bed.words().say("title.machine", EVIL))
                .doesNotContainPattern(HARMFUL)
                .contains("[U+202E]");
        assertThat(Bed.words().say(Phrase.of("why.failed", EVIL, EVIL))).doesNotContainPattern(HARMFUL);
        assertThat(Bed.words().say(Phrase.of("no.such.text." + EVIL))).doesNotContainPattern(HARMFUL);
    }

    @Test
    void theWholeWayShowsNoSecretAndNothingThatHides() throws IOException {
        Bed bed = Bed.on(folder, machine());
        bed.checked();
        List<String> shown = new ArrayList<>();
        for (Page page : Page.values()) {
            bed.wizard.go(page);
            if (bed.wizard.page(page) instanceof StepModel step) {
                step.rows().forEach(row -> {
                    row.setOpen(true);
                    shown.add(row.title() + "\n" + row.foundProperty().get());
                    row.detailProperty().get().ifPresent(detail -> shown.add(String.valueOf(detail)));
                });
            }
        }
        shown.add(bed.page(Page.PRINT, PrintModel.class).summaryProperty().get());
        shown.add(bed.page(Page.START, StartModel.class).aboutProperty().get());
        assertThat(shown).hasSizeGreaterThan(20);
        for (String text : shown) {
            assertThat(text).doesNotContainPattern(HARMFUL).doesNotContain(SECRET);
        }
        assertThat(Files.readString(bed.record)).doesNotContain(SECRET);
        bed.close();
    }

    private Path machine() throws IOException {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(Seeds.program("/punchlist/demo/demo.json"));
        root.withObject("machine").put("name", EVIL);
        root.withObject("scope").withObject("igss").putArray("operators").add(EVIL);
        root.withObject("registry")
                .withObject("64")
                .withObjectProperty("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon")
                .putObject("DefaultPassword")
                .put("type", "REG_SZ")
                .put("value", SECRET);
        root.withObject("services").propertyNames().forEach(name -> ((ObjectNode)
                        root.get("services").get(name))
                .put("image", "C:\\x.exe --password " + SECRET));
        return Files.writeString(folder.resolve("evil.json"), root.toString());
    }
}
