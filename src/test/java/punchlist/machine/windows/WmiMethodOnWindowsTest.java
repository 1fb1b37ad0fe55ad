package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import punchlist.machine.firmware.Tpm;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.reading.Answer;

/** Methods of WMI, by the ones that every Windows has; those of firmware vendors are called in the same way. */
@Tag("windows")
class WmiMethodOnWindowsTest {

    private static final int LOCAL_MACHINE = 0x8000_0002;

    @Test
    void aMethodOfAClassTakesItsArgumentsAndAnswers() throws CallFailed {
        WmiObject out = new WmiMethod("root\\cimv2", "StdRegProv", "StdRegProv", "GetStringValue")
                .call(Map.of(
                        "hDefKey",
                        LOCAL_MACHINE,
                        "sSubKeyName",
                        "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion",
                        "sValueName",
                        "SystemRoot"));
        assertThat(out.number("ReturnValue")).hasValue(0);
        assertThat(out.text("sValue").orElseThrow()).startsWithIgnoringCase("C:\\Windows");
    }

    @Test
    void aMethodOfAnInstanceIsCalledAtItsPath() throws CallFailed {
        String self = Long.toString(ProcessHandle.current().pid());
        String path = WmiReads.path(new WmiInstances("root\\cimv2", "Win32_Process"), "Handle", self);
        WmiObject out = new WmiMethod("root\\cimv2", "Win32_Process", path, "GetOwner").call(Map.of());
        assertThat(out.number("ReturnValue")).hasValue(0);
        assertThat(out.text("User").orElseThrow()).isNotBlank();
    }

    @Test
    void aMethodThatIsNotThereFails() {
        assertThatThrownBy(
                        () -> new WmiMethod("root\\cimv2", "StdRegProv", "StdRegProv", "NoSuchMethod").call(Map.of()))
                .isInstanceOf(CallFailed.class);
    }

    @Test
    void theTrustedPlatformModuleIsNamedOrAbsent() {
        Answer<String> answer = ThisWindows.ask(new Tpm());
        assertThat(answer).isIn(Answer.known("2.0"), Answer.known("1.2"), Answer.absent());
    }
}
