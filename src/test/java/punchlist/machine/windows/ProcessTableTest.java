package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProcessTableTest {

    private static final long BASE = 0x7_0000_0000L;
    private static final int ENTRY = 256;

    @Test
    void everyProcessIsReadInOrderWithItsName() {
        ByteBuffer table = ByteBuffer.allocate(3 * ENTRY).order(ByteOrder.LITTLE_ENDIAN);
        entry(table, 0, "", 0, 0, 0, ENTRY);
        entry(table, ENTRY, "services.exe", 716, 0, 134_000_000_000_000_000L, ENTRY);
        entry(table, 2 * ENTRY, "æ.exe", 0xFFFF_FFF0L, 3, 5, 0);

        assertThat(ProcessTable.rows(table.array(), BASE))
                .containsExactly(
                        new ProcessTable.Row("", 0, 0, 0),
                        new ProcessTable.Row("services.exe", 716, 0, 134_000_000_000_000_000L),
                        new ProcessTable.Row("æ.exe", 0xFFFF_FFF0L, 3, 5));
    }

    private static void entry(ByteBuffer table, int at, String name, long pid, int session, long created, int next) {
        byte[] text = name.getBytes(StandardCharsets.UTF_16LE);
        table.putInt(at, next).putLong(at + 32, created).putLong(at + 80, pid).putInt(at + 100, session);
        if (text.length > 0) {
            table.putShort(at + 56, (short) text.length)
                    .putLong(at + 64, BASE + at + 160)
                    .put(at + 160, text);
        }
    }
}
