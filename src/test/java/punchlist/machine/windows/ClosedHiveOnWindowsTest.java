package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.Hive;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryListing;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.Sid;
import punchlist.machine.hive.HiveWriter;
import punchlist.machine.system.Profile;
import punchlist.machine.system.Profiles;
import punchlist.reading.Answer;
import punchlist.reading.Reading;
import punchlist.reading.Why;

/** An account that is not logged on is read from a copy of its hive, which stays as it is and where it is. */
@Tag("windows")
class ClosedHiveOnWindowsTest {

    private static final String SID = "S-1-5-21-7-7-7-1007";
    private static final String KEY = Profiles.LIST + "\\" + SID;

    @TempDir
    private Path folder;

    private Path file = Path.of("NTUSER.DAT");

    @BeforeEach
    void plantsAProfile() throws IOException {
        file = folder.resolve("NTUSER.DAT");
        RegistryValue image = RegistryValue.hklm(KEY, Profiles.FOLDER);
        ThisWindows.makeKeysOf(image);
        WindowsSetters.all().set(image, Answer.known(RegistryData.text(folder.toString())));
        HiveWriter.Key root = new HiveWriter.Key();
        root.key("Software\\A").dword("n", 7).text("t", "ü");
        root.key("Software\\B");
        Files.write(file, HiveWriter.write(root, HiveWriter.Lists.LH));
    }

    @AfterEach
    void takesItOutAgain() {
        ThisWindows.removeKey(KEY);
    }

    private static RegistryValue value(String key, String name) {
        return new RegistryValue(Hive.HKU, SID + "\\" + key, name, RegistryView.VIEW_64);
    }

    @Test
    void itsValuesAreReadAndTheSourceSaysFromWhere() {
        Reading<RegistryData> reading = ThisWindows.machine().ask(value("SOFTWARE\\a", "N"));
        assertThat(reading.answer()).isEqualTo(Answer.known(RegistryData.dword(7)));
        assertThat(reading.source()).isEqualTo("registry, closed hive");
        assertThat(ThisWindows.ask(value("Software\\A", "gone"))).isEqualTo(Answer.absent());
        assertThat(ThisWindows.ask(value("Software\\C", "n"))).isEqualTo(Answer.absent());
    }

    @Test
    void itsKeysAreReadToo() {
        assertThat(ThisWindows.ask(new RegistryKeyPresence(Hive.HKU, SID + "\\Software\\B", RegistryView.VIEW_64)))
                .isEqualTo(Answer.known(Presence.THERE));
        assertThat(ThisWindows.known(new RegistrySubkeys(Hive.HKU, SID + "\\Software", RegistryView.VIEW_64))
                        .all())
                .containsExactly("A", "B");
        assertThat(ThisWindows.known(new RegistryListing(Hive.HKU, SID + "\\Software\\A", RegistryView.VIEW_64))
                        .byName())
                .containsEntry("t", RegistryData.text("ü"))
                .hasSize(2);
    }

    @Test
    void theProfileIsListedAsNotLoaded() {
        Profile profile = ThisWindows.known(new Profiles()).find(new Sid(SID)).orElseThrow();
        assertThat(profile.folder()).isEqualTo(folder.toString());
        assertThat(profile.loaded()).contains(false);
    }

    @Test
    void aHiveThatIsDamagedIsNotUnderstoodAndNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[508]++;
        Files.write(file, bytes);
        assertThat(ThisWindows.ask(value("Software\\A", "n")))
                .isInstanceOfSatisfying(Answer.Unread.class, unread -> assertThat(unread.why())
                        .isInstanceOf(Why.NotUnderstood.class)
                        .asString()
                        .contains("checksum is wrong at 0x1fc"));
    }

    @Test
    void aProfileWithoutItsHiveIsUnread() throws IOException {
        Files.delete(file);
        assertThat(ThisWindows.ask(value("Software\\A", "n"))).isInstanceOf(Answer.Unread.class);
    }

    @Test
    void theFileIsLeftAsItIs() throws IOException {
        byte[] before = Files.readAllBytes(file);
        ThisWindows.ask(value("Software\\A", "n"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("NTUSER.DAT");
    }

    @Test
    void aChangedFileIsReadAgain() throws IOException {
        var machine = ThisWindows.machine();
        assertThat(machine.ask(value("Software\\A", "n")).answer()).isEqualTo(Answer.known(RegistryData.dword(7)));
        HiveWriter.Key root = new HiveWriter.Key();
        root.key("Software\\A").dword("n", 8);
        for (int i = 0; i < 200; i++) {
            root.key("Software\\More" + i);
        }
        Files.write(file, HiveWriter.write(root, HiveWriter.Lists.RI));
        assertThat(machine.ask(value("Software\\A", "n")).answer()).isEqualTo(Answer.known(RegistryData.dword(8)));
    }
}
