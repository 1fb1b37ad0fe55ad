package punchlist.session.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class StartupTaskTest {

    private static final StartupTask TASK =
            new StartupTask(new Program(List.of("C:\\A & B\\punchlist-cli.exe")), Path.of("a b.guard"));

    @Test
    void itRunsAtEveryStartAsTheSystemWhateverThePower() throws Exception {
        Document xml = xml();

        assertThat(xml.getElementsByTagName("BootTrigger").getLength()).isEqualTo(1);
        assertThat(text(xml, "UserId")).isEqualTo("S-1-5-18");
        assertThat(text(xml, "RunLevel")).isEqualTo("HighestAvailable");
        assertThat(text(xml, "DisallowStartIfOnBatteries")).isEqualTo("false");
        assertThat(text(xml, "StopIfGoingOnBatteries")).isEqualTo("false");
        assertThat(text(xml, "ExecutionTimeLimit")).isEqualTo("PT0S");
    }

    @Test
    void itRunsOnceWithoutARestartToo() throws Exception {
        assertThat(text(xml(), "StartBoundary")).isEqualTo("2026-11-22T12:00:00Z");
    }

    @Test
    void itCallsTheProgramWithItsJournal() throws Exception {
        assertThat(text(xml(), "Command")).isEqualTo("C:\\A & B\\punchlist-cli.exe");
        assertThat(text(xml(), "Arguments")).isEqualTo("\"guard\" \"a b.guard\" \"--at-start\"");
    }

    private static Document xml() throws Exception {
        String xml = TASK.xml(Instant.parse("2026-11-22T12:00:00.123Z"));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(Document xml, String element) {
        return xml.getElementsByTagName(element).item(0).getTextContent();
    }
}
