package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongPathTest {

    @ParameterizedTest
    @CsvSource({
        "C:\\ProgramData\\Kepware,\\\\?\\C:\\ProgramData\\Kepware",
        "d:\\,\\\\?\\d:\\",
        "C:\\a.b\\..c,\\\\?\\C:\\a.b\\..c",
        "\\\\server\\share\\x,\\\\?\\UNC\\server\\share\\x"
    })
    void aFullPathIsMadeLongAndShortAgain(String path, String made) throws CallFailed {
        assertThat(LongPath.of(path)).isEqualTo(made);
        assertThat(LongPath.shortened(made)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "C:",
                "C:x",
                "\\x",
                "x\\y",
                "%ProgramData%\\x",
                "C:\\a\\..\\b",
                "C:\\a\\.",
                "\\\\?\\C:\\x",
                "\\\\.\\pipe\\x"
            })
    void whatIsNoFullPathIsRefused(String path) {
        assertThatThrownBy(() -> LongPath.of(path)).isInstanceOf(CallFailed.class);
    }
}
