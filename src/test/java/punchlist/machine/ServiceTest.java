package punchlist.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service's command line may hold a password, so only its program is kept. */
class ServiceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Windows\\system32\\svchost.exe -k netsvcs -p | C:\\Windows\\system32\\svchost.exe",
                "\"C:\\Program Files\\a b\\c.exe\" /p:x | C:\\Program Files\\a b\\c.exe",
                "C:\\Program Files\\a b\\c.EXE --password x.exe | C:\\Program Files\\a b\\c.EXE",
                "\\SystemRoot\\System32\\drivers\\afd.sys | \\SystemRoot\\System32\\drivers\\afd.sys",
                "system32\\x secret | system32\\x",
                "\"C:\\a.exe | \"C:\\a.exe",
                "\"C:\\Program Files\\my tool\" -p x | \"C:\\Program Files\\my tool\"",
                "\"C:\\a.exe b\\c\" -p x | \"C:\\a.exe b\\c\"",
                "'' | ''"
            })
    void theArgumentsOfAServiceAreNotKept(String image, String program) {
        Service service = new Service(
                "s", "s", Service.State.RUNNING, Service.Start.AUTOMATIC, Optional.empty(), Optional.of(image));
        assertThat(service.image()).contains(program);
        Service again = new Service("s", "s", service.state(), service.start(), service.account(), service.image());
        assertThat(again).isEqualTo(service);
    }
}
