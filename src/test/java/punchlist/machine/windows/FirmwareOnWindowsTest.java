package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import punchlist.machine.MachineId;
import punchlist.machine.SmbiosTable;
import punchlist.machine.UefiVariable;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;

@Tag("windows")
class FirmwareOnWindowsTest {

    @Test
    void theSmbiosTableComesWithItsHeader() {
        byte[] table = ThisWindows.known(new SmbiosTable()).toArray();

        int length = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        assertThat(table).hasSize(8 + length);
    }

    @Test
    void aUefiVariableIsReadOrTheReasonNamed() {
        Answer<Bytes> answer = ThisWindows.ask(new UefiVariable("BootOrder", UefiVariable.GLOBAL));

        if (answer instanceof Answer.Unread<Bytes>(var why)) {
            assertThat(why.code()).isIn("unsupported", "denied");
        }
    }

    @Test
    void thisComputerHasAnIdentityThatStays() {
        MachineId id = LocalMachineId.read();

        assertThat(id).isEqualTo(LocalMachineId.read());
        assertThat(id.kind()).isEqualTo(MachineId.Kind.LOCAL);
        assertThat(id.id()).matches("[0-9a-fA-F-]{36}");
        assertThat(id.name()).isNotEmpty();
    }

    @Test
    void thisWindowsHasANameWithItsBuild() {
        assertThat(WindowsName.read()).matches("Windows.* \\d{4,6}");
    }

    @Test
    void elevationIsAnswered() {
        assertThat(Elevation.isElevated()).isIn(true, false);
    }
}
