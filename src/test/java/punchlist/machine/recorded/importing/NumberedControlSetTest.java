package punchlist.machine.recorded.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedControlSetTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "ControlSet001\\Services, true",
        "CONTROLSET002, true",
        "CurrentControlSet\\Services, false",
        "ControlSet0011\\Services, false",
        "Select, false"
    })
    void keysOfANumberedControlSetAreNotTakenForTheCurrentOneAndThatIsSaid(String key, boolean said)
            throws IOException {
        Files.writeString(
                folder.resolve("a.reg"),
                "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SYSTEM\\" + key + "]\n\"A\"=dword:1\n");
        String notes = SnapshotImport.read(folder, Optional.of(Instant.parse("2026-11-22T10:00:00Z")))
                .path("importedFrom")
                .toString();
        assertThat(notes.contains("which control set is in force")).isEqualTo(said);
    }
}
