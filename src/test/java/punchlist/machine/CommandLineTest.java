package punchlist.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "check,\"check\"",
                "two words,\"two words\"",
                "C:\\end\\,\"C:\\end\\\\\"",
                "say \"a\",\"say \\\"a\\\"\"",
                "C:\\\"x,\"C:\\\\\\\"x\""
            })
    void anArgumentComesBackAsItWas(String argument, String quoted) {
        assertThat(CommandLine.of(List.of(argument))).isEqualTo(quoted);
    }
}
