package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void everyArgumentIsQuotedSoThatWindowsReadsItBack() {
        assertThat(CommandLine.of(List.of("--record", "C:\\a b\\", "say \"x\"", "c\\\"d", "")))
                .isEqualTo("\"--record\" \"C:\\a b\\\\\" \"say \\\"x\\\"\" \"c\\\\\\\"d\" \"\"");
    }

    @Test
    void nothingGivesNothing() {
        assertThat(CommandLine.of(List.of())).isEmpty();
    }
}
