package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class ConnectionTableTest {

    private static final int LISTENING = 2;
    private static final int ESTABLISHED = 5;
    private static final int TIME_WAIT = 11;

    @Test
    void onlyWhatIsEstablishedIsTaken() {
        ByteBuffer table = table(4 + 3 * 24);
        table.putInt(3);
        four(table, LISTENING, 0);
        four(table, ESTABLISHED, 4711);
        four(table, TIME_WAIT, 0);

        assertThat(ConnectionTable.FOUR.established(table.array()))
                .containsExactly(new ConnectionTable.Row("10.0.0.7", 3389, "10.0.0.9", 50000, 4711));
    }

    private static void four(ByteBuffer table, int state, int pid) {
        table.putInt(state).put(new byte[] {10, 0, 0, 7}).put(new byte[] {0x0D, 0x3D, 0, 0});
        table.put(new byte[] {10, 0, 0, 9})
                .put(new byte[] {(byte) 0xC3, 0x50, 0, 0})
                .putInt(pid);
    }

    @Test
    void aConnectionOfIpv6HasItsFieldsElsewhere() {
        ByteBuffer table = table(4 + 56);
        table.putInt(1).position(4 + 15).put((byte) 1);
        table.position(4 + 20).put(new byte[] {0x0D, 0x3D});
        table.position(4 + 24).put(new byte[] {(byte) 0xFE, (byte) 0x80});
        table.position(4 + 24 + 15).put((byte) 2);
        table.position(4 + 44).put(new byte[] {(byte) 0xC3, 0x50});
        table.position(4 + 48).putInt(ESTABLISHED).putInt(4711);

        assertThat(ConnectionTable.SIX.established(table.array()))
                .containsExactly(new ConnectionTable.Row("::1", 3389, "fe80::2", 50000, 4711));
    }

    @Test
    void anEmptyTableHasNoConnection() {
        assertThat(ConnectionTable.FOUR.established(new byte[4])).isEmpty();
    }

    private static ByteBuffer table(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
