package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Wine asks nobody, so that whoever declines is seen on Windows only. */
@Tag("windows")
@Timeout(60)
class RunAsOnWindowsTest {

    private static final Path SYSTEM = SystemLibrary.systemFolder();

    @AfterEach
    void endsWhatItStarted() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("notepad.exe"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void theWizardToStartLiesBesideTheRuntime() {
        assertThat(RunAs.launcher())
                .contains(Path.of(System.getProperty("java.home")).resolveSibling("Punchlist.exe"));
    }

    @Test
    void whatGoesOnHasStarted() throws IOException {
        assertThat(RunAs.start("open", SYSTEM.resolve("notepad.exe"), List.of()))
                .isTrue();
    }

    @Test
    void whatEndsAtOnceIsSaidWithItsExitCode() {
        assertThatThrownBy(() -> RunAs.start("open", SYSTEM.resolve("reg.exe"), List.of("query", "HKLM\\no such key")))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("ended at once, with exit code 1");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> RunAs.start(SYSTEM.resolve("nowhere.exe"), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("could not be started as administrator");
    }
}
