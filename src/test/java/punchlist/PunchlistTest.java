package punchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PunchlistTest {
    @Test
    void knowsItsVersion() throws IOException {
        assertThat(Punchlist.version()).matches("\\d+\\.\\d+\\.\\d+");
    }
}
