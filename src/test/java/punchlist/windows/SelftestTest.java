package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** The calls that the self-test misses on Wine are those that docs/windows-on-wine.md lists, no more and no fewer. */
@Tag("windows")
@Timeout(60)
class SelftestTest {
    private static final Path LIST = Path.of("docs", "windows-on-wine.md");

    @Test
    void missesWhatIsListedAndNothingElse() throws Exception {
        JsonNode calls =
                Shipped.cli("selftest", "--format", "json").with(1).json().path("calls");

        assertThat(calls).hasSizeGreaterThan(40);
        assertThat(StreamSupport.stream(calls.spliterator(), false)
                        .filter(call -> !call.path("state").stringValue().equals("ok"))
                        .map(call -> call.path("state").stringValue() + ": "
                                + call.path("call").stringValue()))
                .containsExactlyInAnyOrderElementsOf(listed());
    }

    private static List<String> listed() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> line.startsWith("    lacking: ") || line.startsWith("    failed: "))
                .map(String::strip)
                .toList();
    }
}
