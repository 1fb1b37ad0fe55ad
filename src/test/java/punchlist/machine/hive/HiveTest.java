package punchlist.machine.hive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.reading.Bytes;

/** Hives are read as Windows keeps them, a dirty one only with the logs that complete it. */
class HiveTest {

    private static final String POLICIES = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";

    /** Keys and values as two other parsers count them; see the README beside the hives. */
    private static final int CLEAN_KEYS = 1812;

    private static final int CLEAN_VALUES = 4094;
    private static final int RECOVERED_KEYS = 3105;
    private static final int RECOVERED_VALUES = 4695;

    private static byte[] recorded(String name) throws IOException {
        String path = "/punchlist/hives/" + name + ".gz";
        try (InputStream in = new GZIPInputStream(Objects.requireNonNull(HiveTest.class.getResourceAsStream(path)))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFormOfListIsRead(HiveWriter.Lists lists) throws BadHive {
        HiveWriter.Key root = new HiveWriter.Key();
        for (int i = 0; i < 9; i++) {
            root.key("A\\K" + i).dword("n", i);
        }
        HiveFile hive = HiveFile.of(HiveWriter.write(root, lists), List.of());
        assertThat(hive.key("a").orElseThrow().subkeys()).hasSize(9);
        HiveValue value = hive.key("a\\k7").orElseThrow().value("N").orElseThrow();
        assertThat(value.data()).isEqualTo(Bytes.of(new byte[] {7, 0, 0, 0}));
        assertThat(hive.key("a\\k9")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 16_344, 16_345, 40_000})
    void dataOfEveryLengthComeWhole(int length) throws BadHive {
        byte[] data = new byte[length];
        Arrays.fill(data, (byte) 0x5A);
        HiveWriter.Key root = new HiveWriter.Key();
        root.key("A").value("", 0x7777, data);
        HiveFile hive = HiveFile.of(HiveWriter.write(root, HiveWriter.Lists.LH), List.of());
        assertThat(hive.key("A").orElseThrow().values()).containsExactly(new HiveValue("", 0x7777, Bytes.of(data)));
    }

    @Test
    void namesBeyondLatinAreRead() throws BadHive {
        HiveWriter.Key root = new HiveWriter.Key();
        root.key("Søren\\Ωmega").text("ключ", "x");
        HiveFile hive = HiveFile.of(HiveWriter.write(root, HiveWriter.Lists.LF), List.of());
        assertThat(hive.key("SØREN\\Ωmega").orElseThrow().value("КЛЮЧ")).isPresent();
    }

    @Test
    void aLinkIsNotFollowed() {
        HiveWriter.Key root = new HiveWriter.Key();
        root.key("A").link().dword("n", 1);
        byte[] bytes = HiveWriter.write(root, HiveWriter.Lists.LH);
        assertThatThrownBy(() -> HiveFile.of(bytes, List.of()).key("A"))
                .isInstanceOf(BadHive.class)
                .hasMessageContaining("link");
    }

    @Test
    void aDirtyHiveWithoutItsLogIsNotRead() {
        byte[] bytes = HiveWriter.write(new HiveWriter.Key(), HiveWriter.Lists.LH);
        bytes[4]++;
        assertThatThrownBy(() -> HiveFile.of(HiveWriter.summed(bytes), List.of(new byte[512])))
                .hasMessage("the hive is dirty and no log completes it at 0x4");
    }

    @Test
    void aWrongChecksumIsSaidWithItsPlace() {
        byte[] bytes = HiveWriter.write(new HiveWriter.Key(), HiveWriter.Lists.LH);
        bytes[100]++;
        assertThatThrownBy(() -> HiveFile.of(bytes, List.of()))
                .isInstanceOfSatisfying(
                        BadHive.class, e -> assertThat(e.offset()).isEqualTo(508));
    }

    @Test
    void theHashOfLogsIsThatOfWindows() throws BadHive {
        Little text = new Little("A\0b\0c\0".getBytes(StandardCharsets.US_ASCII));
        assertThat(Marvin.of(text, 0, 6)).isNotEqualTo(Marvin.of(text, 0, 5));
    }

    @Test
    void aRealHiveIsReadWhole() throws IOException, BadHive {
        HiveFile hive = HiveFile.of(recorded("clean.dat"), List.of());
        HiveWalk walk = HiveWalk.of(hive);
        assertThat(walk.problems()).isEmpty();
        assertThat(walk.keys()).isEqualTo(CLEAN_KEYS);
        assertThat(walk.values()).isEqualTo(CLEAN_VALUES);
        assertThat(hive.key("Control Panel\\Desktop").orElseThrow().value("ScreenSaveActive"))
                .isPresent();
        assertThat(hive.key(POLICIES)).isEmpty();
    }

    @Test
    void aRealDirtyHiveIsReadWithItsLogs() throws IOException, BadHive {
        byte[] dirty = recorded("dirty.dat");
        List<byte[]> logs = List.of(recorded("dirty.log1"), recorded("dirty.log2"));
        HiveWalk walk = HiveWalk.of(HiveFile.of(dirty, logs));
        assertThat(walk.problems()).isEmpty();
        assertThat(walk.keys()).isEqualTo(RECOVERED_KEYS);
        assertThat(walk.values()).isEqualTo(RECOVERED_VALUES);
        assertThatThrownBy(() -> HiveFile.of(dirty, List.of())).hasMessageContaining("dirty");
        assertThatThrownBy(() -> HiveFile.of(dirty, List.of(recorded("dirty.log2"))))
                .hasMessageContaining("no log completes it");
    }

    @Test
    void anEntryOfALogThatWasNotWrittenToItsEndDoesNotCount() throws IOException {
        byte[] log = recorded("dirty.log1");
        int whole = HiveLog.of(log).entries().size();
        log[log.length / 2]++;
        assertThat(HiveLog.of(log).entries().size()).isBetween(1, whole - 1);
    }
}
