package punchlist.machine.hive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import punchlist.reading.Bytes;

/** What is written into a hive comes back, and what is changed in it afterwards is read or refused, never worse. */
class HiveProperties {

    @Property(tries = 200)
    void whatIsWrittenComesBack(
            @ForAll @Size(max = 12) List<@AlphaChars @StringLength(min = 1, max = 12) String> keys,
            @ForAll @Size(max = 8) List<byte[]> values,
            @ForAll HiveWriter.Lists lists)
            throws BadHive {
        HiveWriter.Key root = new HiveWriter.Key();
        Map<String, Bytes> expected = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            String path = "K" + keys.get(i).toLowerCase(Locale.ROOT) + (i % 2 == 0 ? "" : "\\below");
            byte[] data = values.isEmpty() ? new byte[0] : values.get(i % values.size());
            root.key(path).value("v", 3, data);
            expected.put(path, Bytes.of(data));
        }
        HiveFile hive = HiveFile.of(HiveWriter.write(root, lists), List.of());
        for (Map.Entry<String, Bytes> entry : expected.entrySet()) {
            HiveKey key = hive.key(entry.getKey().toUpperCase(Locale.ROOT)).orElseThrow();
            assertThat(key.value("V").orElseThrow().data()).isEqualTo(entry.getValue());
        }
    }

    @Property(tries = 300)
    void aBrokenHiveIsReadOrRefused(
            @ForAll @IntRange(max = 8191) int at, @ForAll byte with, @ForAll @IntRange(max = 8191) int length) {
        HiveWriter.Key root = new HiveWriter.Key();
        root.key("A\\B").dword("n", 1).value("big", 3, new byte[2000]);
        root.key("A\\C").text("t", "x");
        byte[] bytes = HiveWriter.write(root, HiveWriter.Lists.RI);
        bytes[at % bytes.length] = with;
        List<byte[]> all = new ArrayList<>(List.of(bytes, Arrays.copyOf(bytes, length)));
        if (at % bytes.length >= 512 || at % bytes.length < 508) {
            all.add(HiveWriter.summed(bytes.clone()));
        }
        for (byte[] one : all) {
            try {
                assertThat(HiveWalk.of(HiveFile.of(one, List.of(one)), 500).keys())
                        .isPositive();
            } catch (BadHive e) {
                assertThat(e.offset()).isBetween(0L, 1L << 33);
            }
        }
    }
}
