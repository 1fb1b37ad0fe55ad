package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import punchlist.machine.storage.DefenderSetting;
import punchlist.machine.storage.FileAttributes;
import punchlist.machine.storage.FileSystemFilters;
import punchlist.machine.storage.FilterTable;
import punchlist.machine.storage.Volume;
import punchlist.machine.storage.VolumeTable;
import punchlist.machine.storage.Volumes;
import punchlist.reading.Answer;

/** Disks and file systems of this Windows. */
@Tag("windows")
@Timeout(60)
class StorageOnWindowsTest {

    @Test
    void theSystemDriveIsAFixedVolume() {
        VolumeTable volumes = ThisWindows.known(new Volumes());
        Volume system = volumes.all().stream()
                .filter(v -> v.reach("C:\\Windows") > 0)
                .findFirst()
                .orElseThrow();
        assertThat(system.label()).isEqualTo("C:");
        assertThat(system.kind()).isEqualTo(Volume.Kind.FIXED);
        assertThat(system.id()).startsWith("\\\\?\\Volume{");
        assertThat(system.size().orElse(0)).isPositive();
    }

    @Test
    void aFoldersAttributesAreReadAndOneThatIsNotThereIsAbsent() {
        long windows = ThisWindows.known(new FileAttributes("C:\\Windows"));
        assertThat(windows & 0x10).as("directory").isEqualTo(0x10);
        assertThat(windows & FileAttributes.ENCRYPTED).isZero();
        assertThat(ThisWindows.ask(new FileAttributes("C:\\NoSuchFolder\\x"))).isInstanceOf(Answer.Absent.class);
    }

    @Test
    void theFiltersAreListed() {
        assertThat(ThisWindows.ask(new FileSystemFilters()).toOptional())
                .map(FilterTable::all)
                .isPresent();
    }

    @Test
    void defenderIsAbsentWhereItIsNotThere() {
        for (DefenderSetting.Which which : DefenderSetting.Which.values()) {
            assertThat(ThisWindows.ask(new DefenderSetting(which)).wasRead()).isTrue();
        }
    }
}
