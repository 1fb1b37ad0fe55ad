package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.machine.Listener.Protocol;

class SocketTableTest {

    @Test
    void portsStandInNetworkOrder() {
        ByteBuffer table = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
        table.putInt(1).putInt(2).put(new byte[] {10, 0, 0, 7}).put(new byte[] {0x30, 0x6D, 0, 0});
        table.putLong(0).putInt(4711);

        assertThat(SocketTable.TCP4.rows(table.array()))
                .containsExactly(new SocketTable.Row(Protocol.TCP, "10.0.0.7", 12397, 4711));
    }

    @Test
    void everyRowIsRead() {
        ByteBuffer table = ByteBuffer.allocate(4 + 2 * 28).order(ByteOrder.LITTLE_ENDIAN);
        table.putInt(2);
        table.position(4 + 28 + 20).put(new byte[] {0, 53, 0, 0}).putInt(9);

        assertThat(SocketTable.UDP6.rows(table.array()))
                .last()
                .isEqualTo(new SocketTable.Row(Protocol.UDP, "::", 53, 9));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0,0.0.0.0",
        "255.1.2.3,255.1.2.3",
        "0:0:0:0:0:0:0:0,::",
        "0:0:0:0:0:0:0:1,::1",
        "fe80:0:0:0:0:0:0:a,fe80::a",
        "2001:db8:0:0:1:0:0:1,2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1,2001:db8:0:1:1:1:1:1",
        "1:0:0:0:0:0:0:0,1::"
    })
    void addressesAreWrittenShort(String address, String written) throws UnknownHostException {
        assertThat(IpText.of(InetAddress.getByName(address).getAddress())).isEqualTo(written);
    }

    @Test
    void anIpv4AddressInIpv6DressIsWrittenAsWhatItStandsFor() {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = -1;
        mapped[12] = 127;
        mapped[15] = 1;

        assertThat(IpText.of(mapped)).isEqualTo("127.0.0.1");
    }
}
