package punchlist.machine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.TestData;
import punchlist.machine.system.PolFile.Entry;
import punchlist.reading.Bytes;

class PolFileTest {

    private static final String KEY = "Software\\Policies\\Punchlist";
    private static final Bytes ONE = Bytes.of(new byte[] {1, 0, 0, 0});

    static List<Path> real() {
        return TestData.files("imports/registry-pol", ".pol");
    }

    @ParameterizedTest
    @MethodSource("real")
    void aRealFileIsWrittenByteForByte(Path file) {
        byte[] bytes = TestData.bytes(file);
        assertThat(PolFile.parse(bytes).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("real")
    void anEntryPutInAndTakenOutLeavesARealFileAsItWas(Path file) {
        byte[] bytes = TestData.bytes(file);
        PolFile with = PolFile.parse(bytes).with(new Entry(KEY, "A", 4, ONE));

        assertThat(PolFile.parse(with.bytes()).entries()).contains(new Entry(KEY, "A", 4, ONE));
        assertThat(PolFile.parse(with.bytes())
                        .without(KEY.toUpperCase(Locale.ROOT), "a")
                        .bytes())
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("real")
    void anotherDataForAnEntryOfARealFileCanBePutBack(Path file) {
        PolFile real = PolFile.parse(TestData.bytes(file));
        for (Entry entry : real.entries()) {
            PolFile changed = real.with(new Entry(entry.key(), entry.name(), 4, ONE));
            Entry last = real.entries().stream()
                    .filter(e ->
                            e.key().equalsIgnoreCase(entry.key()) && e.name().equalsIgnoreCase(entry.name()))
                    .reduce((a, b) -> b)
                    .orElseThrow();
            assertThat(changed.with(last)).isEqualTo(real);
        }
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("files") PolFile file) {
        assertThat(PolFile.parse(file.bytes())).isEqualTo(file);
    }

    @Property
    void whatIsReadIsWrittenByteForByte(@ForAll("files") PolFile file, @ForAll byte[] tail) {
        byte[] bytes = file.bytes();
        byte[] longer = Arrays.copyOf(bytes, bytes.length + tail.length);
        System.arraycopy(tail, 0, longer, bytes.length, tail.length);
        try {
            assertThat(PolFile.parse(longer).bytes()).isEqualTo(longer);
        } catch (IllegalArgumentException e) {
            assertThat(tail).isNotEmpty();
        }
    }

    @Test
    void whatIsNoPolicyFileIsRefused() {
        assertThatThrownBy(() -> PolFile.parse(new byte[] {'P', 'D', 'F', '-', 1, 0, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PolFile.parse(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<PolFile> files() {
        Arbitrary<String> texts =
                Arbitraries.strings().withCharRange((char) 1, (char) 0xFFFF).ofMaxLength(20);
        Arbitrary<Bytes> data =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(Bytes::of);
        return Combinators.combine(texts, texts, Arbitraries.integers(), data)
                .as(Entry::new)
                .list()
                .ofMaxSize(6)
                .map(PolFile::new);
    }
}
