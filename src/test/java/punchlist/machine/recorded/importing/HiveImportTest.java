package punchlist.machine.recorded.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.hive.HiveWriter;
import punchlist.machine.recorded.BadSnapshot;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.scope.Scope;
import tools.jackson.databind.node.ObjectNode;

/** Exports and copies of accounts' hives answer for these accounts, also what is not in them. */
class HiveImportTest {

    private static final String SID = "S-1-5-21-1-2-3-1002";
    private static final String POLICIES = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\";
    private static final Scope SCOPE = Recorded.scope("{'igss':{'operators':['" + SID + "']}}");

    @TempDir
    private Path folder;

    private ObjectNode read() {
        return SnapshotImport.read(folder, Optional.of(Instant.EPOCH));
    }

    private <T> Answer<T> ask(Question<T> question) {
        return machine().ask(question).answer();
    }

    private punchlist.machine.Machine machine() {
        ObjectNode snapshot = read();
        snapshot.remove("importedFrom");
        snapshot.remove("format");
        snapshot.remove("takenAt");
        snapshot.remove("machine");
        String json = snapshot.toString().replace("'", "\\u0027");
        return Recorded.machine(json.substring(1, json.length() - 1));
    }

    private static RegistryValue value(String key, String name) {
        return new RegistryValue(Hive.HKU, SID + "\\" + key, name, RegistryView.VIEW_64);
    }

    private void recorded(String name, String as) throws IOException {
        String path = "/punchlist/hives/" + name + ".gz";
        try (InputStream in =
                new GZIPInputStream(Objects.requireNonNull(HiveImportTest.class.getResourceAsStream(path)))) {
            Files.copy(in, folder.resolve(as));
        }
    }

    @Test
    void anExportOfTheCurrentUserIsTheAccountsThatItsFileNames() throws IOException {
        String export = "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\" + POLICIES
                + "System]\r\n\"DisableTaskMgr\"=dword:00000001\r\n";
        Files.writeString(folder.resolve("user-" + SID + ".reg"), export, StandardCharsets.UTF_8);
        assertThat(ask(value(POLICIES + "System", "DisableTaskMgr"))).isEqualTo(Answer.known(RegistryData.dword(1)));
        assertThat(ask(value(POLICIES + "System", "DisableRegistryTools"))).isEqualTo(Answer.absent());
        assertThat(ask(value(POLICIES + "Explorer", "NoRun")).wasRead()).isFalse();
    }

    @Test
    void aRealHiveAnswersAlsoWhatIsNotInIt() throws IOException {
        recorded("clean.dat", SID + ".dat");
        assertThat(ask(value("Control Panel\\Desktop", "ScreenSaveActive"))).isInstanceOf(Answer.Known.class);
        assertThat(ask(value(POLICIES + "System", "DisableTaskMgr"))).isEqualTo(Answer.absent());
        assertThat(ask(value("Software\\Policies\\Microsoft\\Windows\\System", "DisableCMD")))
                .isEqualTo(Answer.absent());
        assertThat(ask(value("Software\\SomethingPrivate\\Deep", "x")).wasRead())
                .as("which keys there are above the trees is known")
                .isTrue();
    }

    @Test
    void aDirtyHiveNeedsItsLog() throws IOException {
        recorded("dirty.dat", SID + ".dat");
        assertThatThrownBy(this::read).isInstanceOf(BadSnapshot.class).hasMessageContaining("dirty");
        recorded("dirty.log1", SID + ".dat.LOG1");
        recorded("dirty.log2", SID + ".dat.LOG2");
        assertThat(ask(value("Control Panel\\Desktop", "ScreenSaveActive"))).isInstanceOf(Answer.Known.class);
    }

    @Test
    void aHiveIsJudged() throws IOException {
        HiveWriter.Key root = new HiveWriter.Key();
        root.key(POLICIES + "System").dword("DisableTaskMgr", 1);
        Files.write(folder.resolve(SID + ".dat"), HiveWriter.write(root, HiveWriter.Lists.LH));
        Finding finding = Recorded.only("IGSS-OS-5", machine(), SCOPE);
        assertThat(Recorded.render(finding)).contains("DisableTaskMgr = 1");
        assertThat(Recorded.lines(java.util.List.of(finding))).containsExactly("account " + SID + ": pass");
        assertThat(Recorded.lines(Recorded.judge("IGSS-OS-6", machine(), SCOPE)))
                .containsExactly("account " + SID + ": fail");
    }
}
