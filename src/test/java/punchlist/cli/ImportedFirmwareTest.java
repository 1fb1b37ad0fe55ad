package punchlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.TestData;
import tools.jackson.databind.JsonNode;

/** Dumps of machines on which the program never ran are imported and judged by the whole program. */
class ImportedFirmwareTest {

    @TempDir
    private Path folder;

    private void copy(String from) throws IOException {
        Path source = TestData.at(from);
        try (Stream<Path> files = Files.isDirectory(source) ? Files.list(source) : Stream.of(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, Files.createDirectories(folder.resolve("in")).resolve(file.getFileName()));
            }
        }
    }

    private JsonNode judge(String control, int code) {
        Path snapshot = folder.resolve("machine.json");
        Call imported =
                Call.punchlist("snapshot", "--import", folder.resolve("in").toString(), "--out", snapshot.toString());
        assertThat(imported.exit()).as(imported.err()).isZero();
        Call checked =
                Call.punchlist("check", "--machine", snapshot.toString(), "--control", control, "--format", "json");
        assertThat(checked.exit()).as(checked.err()).isEqualTo(code);
        return checked.json().path("results").path(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine0", "machine1", "machine3", "fwupd"})
    void variablesOfADiskAloneAskAPersonAndNoBootNextIsNotClaimed(String machine) throws IOException {
        copy("uefi/" + machine);
        JsonNode boot = judge("IGSS-BIOS-1", 0);
        assertThat(boot.path("verdict").asString()).isEqualTo("by-hand");
        assertThat(boot.path("reason").asString()).contains("No contrary entry was seen", "disk partition (GPT ");
        assertThat(judge("IGSS-BIOS-2", 1).path("verdict").asString()).isEqualTo("could-not-check");
    }

    @Test
    void aTableAloneNamesTheMakersMenuButNotTheBootOrder() throws IOException {
        copy("smbios/Dell-PowerEdge-R630-Dual-Xeon.dmi");
        assertThat(judge("IGSS-BIOS-1", 1).path("verdict").asString()).isEqualTo("could-not-check");
        JsonNode password = judge("IGSS-BIOS-3", 0);
        assertThat(password.path("verdict").asString()).isEqualTo("by-hand");
        assertThat(password.path("reason").asString()).contains("PowerEdge R630", "iDRAC");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SuperMicro-X9DBL.bin, by-hand, Supermicro: press Del",
        "Lenovo-ThinkPad-T480.bin, by-hand, Lenovo: press F1",
        "satellite_pro_l70_testdata.bin, by-hand, TOSHIBA"
    })
    void tablesOfRealMachinesAreJudged(String file, String verdict, String says) throws IOException {
        copy("smbios/" + file);
        JsonNode password = judge("IGSS-BIOS-3", 0);
        assertThat(password.path("verdict").asString()).isEqualTo(verdict);
        assertThat(password.path("reason").asString()).contains(says);
    }

    @Test
    void aVirtualFirmwareThatReportsAPasswordIsNamedAsOne() throws IOException {
        copy("smbios/VMWare.bin");
        JsonNode password = judge("IGSS-BIOS-3", 0);
        assertThat(password.path("verdict").asString()).isEqualTo("pass");
        assertThat(password.path("found").asString()).contains("type 24", "virtual machine (VMware)");
        assertThat(judge("IGSS-BIOS-1", 0).path("reason").asString()).contains("At the host");
    }
}
