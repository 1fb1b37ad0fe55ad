package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryType;
import punchlist.reading.Bytes;

class RegistryBytesTest {

    private static final int SZ = 1;
    private static final int DWORD = 4;
    private static final int MULTI_SZ = 7;

    @ParameterizedTest
    @ValueSource(strings = {"text", "text\0", "text\0\0"})
    void aTextNeedsNoTerminatorAndMayHaveSeveral(String stored) {
        assertThat(read(SZ, stored)).isEqualTo(RegistryData.text("text"));
    }

    @Test
    void aTextWithANulInsideStaysRaw() {
        assertThat(read(SZ, "be\0hind")).isInstanceOf(RegistryData.Raw.class);
    }

    @Test
    void aTextOfHalfACharacterStaysRaw() {
        assertThat(read(SZ, new byte[] {65, 0, 66}))
                .isEqualTo(new RegistryData.Raw(SZ, Bytes.of(new byte[] {65, 0, 66})));
    }

    @Test
    void aDwordIsUnsignedAndLittleEndian() {
        assertThat(read(DWORD, new byte[] {1, 0, 0, -128})).isEqualTo(RegistryData.dword(0x8000_0001L));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 5, 8})
    void aDwordOfAnotherLengthStaysRaw(int length) {
        assertThat(read(DWORD, new byte[length])).isInstanceOf(RegistryData.Raw.class);
    }

    @Test
    void aTypeWindowsDoesNotDefineStaysRaw() {
        assertThat(read(0x10000, new byte[] {1})).isEqualTo(new RegistryData.Raw(0x10000, Bytes.of(new byte[] {1})));
    }

    @Test
    void aListEndsWithAnEmptyText() {
        assertThat(read(MULTI_SZ, "one\0two\0\0")).isEqualTo(new RegistryData.Texts(List.of("one", "two")));
    }

    @Test
    void aListWithSomethingBehindItsEndStaysRaw() {
        assertThat(read(MULTI_SZ, "one\0\0two\0\0")).isInstanceOf(RegistryData.Raw.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "\0\0"})
    void anEmptyListMayBeWrittenInSeveralWays(String stored) {
        assertThat(read(MULTI_SZ, stored)).isEqualTo(new RegistryData.Texts(List.of()));
    }

    @Test
    void anEmptyTextInAListIsRefused() {
        assertThatThrownBy(() -> RegistryBytes.write("x", new RegistryData.Texts(List.of("a", ""))))
                .isInstanceOf(CallFailed.class);
    }

    @Test
    void aTextIsWrittenWithItsTerminator() throws CallFailed {
        RegistryKey.Value written = RegistryBytes.write("x", new RegistryData.Text(RegistryType.REG_EXPAND_SZ, "ab"));

        assertThat(written).isEqualTo(new RegistryKey.Value("x", 2, utf16("ab\0")));
    }

    private static RegistryData read(int type, String characters) {
        return RegistryBytes.read(new RegistryKey.Value("x", type, utf16(characters)));
    }

    private static RegistryData read(int type, byte[] bytes) {
        return RegistryBytes.read(new RegistryKey.Value("x", type, Bytes.of(bytes)));
    }

    private static Bytes utf16(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_16LE));
    }
}
