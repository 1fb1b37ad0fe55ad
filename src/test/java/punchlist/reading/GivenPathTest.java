package punchlist.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\\\host\\share\\a.json",
                "//host/share/a.json",
                "/\\host\\share",
                "\\\\.\\pipe\\x",
                "\\\\?\\UNC\\host\\share",
                "\\\\?\\C:\\a",
                "C:\\a\\..\\b",
                "../a",
                "a/../../b",
                "C:\\a.json:stream",
                "a:b",
                "C:a",
                "CON",
                "C:\\x\\nul.json",
                "C:\\com1",
                "lpt9.txt ",
                "CONIN$",
                "con .json",
                "a\u0000b",
                "a\nb",
                "a|b",
                "a*",
                "",
                " "
            })
    void whatWouldLogOnElsewhereOrOpenADeviceIsRefusedAndSaidWhy(String path) {
        assertThat(GivenPath.danger(path)).isPresent().get().asString().isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\Users\\a\\server.json",
                "/home/a/server.json",
                "server.json",
                "sub\\server.json",
                "console.json",
                "D:/x.json",
                "common/nullable.json",
                "Æble/Ω.json"
            })
    void whatIsAFileIsNot(String path) {
        assertThat(GivenPath.danger(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/ca.pem", "\\ca.pem", "C:\\ca.pem", "..\\ca.pem", "ca/../../x.pem", "ca.pem:x"})
    void whatIsNotBelowItsFolderIsRefused(String path) {
        assertThat(GivenPath.dangerBelow(path)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SRV-IGSS-01 | SRV-IGSS-01",
                "..\\..\\x | _.._x",
                "a/b | a_b",
                "CON | _CON",
                "com1.log | _com1.log",
                "... | _",
                "'a\u202Eb' | a_b",
                "x: | x_",
                "'  ' | __"
            })
    void aFileCalledAfterSomethingFromOutsideStaysWhereItIs(String given, String name) {
        assertThat(GivenPath.fileName(given)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDE00"})
    void aFileNameIsNotTooLongForAnyDisk(String part) {
        assertThat(GivenPath.fileName(part.repeat(5000)).length()).isLessThanOrEqualTo(120);
    }
}
