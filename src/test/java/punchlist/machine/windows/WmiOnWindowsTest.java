package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Why;

@Tag("windows")
class WmiOnWindowsTest {

    @Test
    void theOperatingSystemHasItsPropertiesWithTheirTypes() {
        WmiTable table = ThisWindows.known(new WmiInstances("root\\cimv2", "Win32_OperatingSystem"));
        assertThat(table.all()).hasSize(1);
        WmiObject system = table.all().getFirst();
        assertThat(system.text("BuildNumber").orElseThrow()).matches("\\d+");
        assertThat(system.number("OSType")).hasValue(18);
        assertThat(system.flag("Primary")).contains(true);
    }

    @Test
    void aClassThatIsNotThereIsAbsentOrOnWineWithoutInstances() {
        Answer<WmiTable> answer = ThisWindows.ask(new WmiInstances("root\\cimv2", "Punchlist_NoSuchClass"));
        assertThat(answer).isIn(Answer.absent(), Answer.known(new WmiTable(List.of())));
    }

    @Test
    void aNamespaceThatIsNotThereIsAbsent() {
        assertThat(ThisWindows.ask(new WmiInstances("root\\punchlist\\none", "Win32_BIOS")))
                .isInstanceOf(Answer.Absent.class);
    }

    @Test
    void whatIsNoNameOfAClassIsNotAsked() {
        assertThat(ThisWindows.ask(new WmiInstances("root\\cimv2", "Win32_BIOS WHERE 1=1")))
                .isInstanceOfSatisfying(
                        Answer.Unread.class, unread -> assertThat(unread.why()).isInstanceOf(Why.NotUnderstood.class));
    }
}
