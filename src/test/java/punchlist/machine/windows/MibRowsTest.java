package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.machine.Adapter;
import punchlist.machine.network.IpInterface;
import punchlist.machine.network.Neighbour;
import punchlist.machine.network.Route;

/** Tables laid out by netioapi.h, byte by byte. */
class MibRowsTest {

    private static final long LUID = 0x0006_0080_0000_0000L;

    private static ByteBuffer table(int rows, int size) {
        return ByteBuffer.allocate(MibRows.FIRST + rows * size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, rows);
    }

    private static void address(ByteBuffer table, int at, String text) {
        byte[] raw = InetAddress.ofLiteral(text).getAddress();
        table.putShort(at, (short) (raw.length == 4 ? 2 : 23));
        table.put(at + (raw.length == 4 ? 4 : 8), raw);
    }

    private static void route(ByteBuffer table, int at, String destination, int prefix, String hop, int origin) {
        table.putLong(at, LUID);
        address(table, at + 12, destination);
        table.put(at + 40, (byte) prefix);
        address(table, at + 44, hop);
        table.putInt(at + 84, 256);
        table.putInt(at + 100, origin);
    }

    private static String guid(long luid) {
        return luid == LUID ? "{a}" : "";
    }

    @Test
    void readsRoutesOfBothFamilies() {
        ByteBuffer table = table(3, MibRows.ROUTE);
        route(table, 8, "0.0.0.0", 0, "10.20.6.1", 2);
        route(table, 8 + 104, "10.20.6.0", 24, "0.0.0.0", 1);
        route(table, 8 + 208, "fd00:1::", 64, "fe80::1", 3);

        assertThat(MibRows.routes(table.array(), MibRowsTest::guid))
                .containsExactly(
                        new Route("0.0.0.0", 0, Optional.of("10.20.6.1"), "{a}", 256, Route.Origin.DHCP),
                        new Route("10.20.6.0", 24, Optional.empty(), "{a}", 256, Route.Origin.WELL_KNOWN),
                        new Route("fd00:1::", 64, Optional.of("fe80::1"), "{a}", 256, Route.Origin.ROUTER));
    }

    @Test
    void readsNeighboursWithAndWithoutLinkAddress() {
        ByteBuffer table = table(2, MibRows.NEIGHBOUR);
        address(table, 8, "192.168.40.51");
        table.putLong(8 + 32, LUID);
        table.put(8 + 40, new byte[] {0, 0x1b, 0x1b, (byte) 0xaa, 0, 1});
        table.putInt(8 + 72, 6);
        table.putInt(8 + 76, 5);
        address(table, 8 + 88, "fe80::2");
        table.putInt(8 + 88 + 76, 99);

        List<Neighbour> neighbours = MibRows.neighbours(table.array(), MibRowsTest::guid);

        assertThat(neighbours)
                .containsExactly(
                        new Neighbour(
                                "192.168.40.51", Optional.of("00-1B-1B-AA-00-01"), "{a}", Neighbour.State.REACHABLE),
                        new Neighbour("fe80::2", Optional.empty(), "", Neighbour.State.UNKNOWN));
        assertThat(neighbours).extracting(Neighbour::answered).containsExactly(true, false);
    }

    @Test
    void readsForwardingPerInterface() {
        ByteBuffer table = table(2, MibRows.INTERFACE);
        table.putShort(8, (short) 2).putLong(8 + 8, LUID).put(8 + 41, (byte) 1).put(8 + 156, (byte) 1);
        table.putShort(8 + 168, (short) 23).putLong(8 + 168 + 8, LUID);

        assertThat(MibRows.interfaces(table.array(), MibRowsTest::guid))
                .containsExactly(
                        new IpInterface("{a}", IpInterface.Family.IPV4, true, true),
                        new IpInterface("{a}", IpInterface.Family.IPV6, false, false));
    }

    @Test
    void leavesOutRowsOfOtherFamilies() {
        assertThat(MibRows.routes(table(4, MibRows.ROUTE).array(), MibRowsTest::guid))
                .isEmpty();
        assertThat(MibRows.routes(new byte[MibRows.FIRST], MibRowsTest::guid)).isEmpty();
    }

    @Test
    void refusesATableThatIsShorterThanItSays() {
        byte[] table = table(2, MibRows.NEIGHBOUR).putInt(0, 3).array();
        assertThatThrownBy(() -> MibRows.neighbours(table, MibRowsTest::guid)).hasMessageContaining("3 rows");
        byte[] huge = table(1, MibRows.ROUTE).putInt(0, -1).array();
        assertThatThrownBy(() -> MibRows.routes(huge, MibRowsTest::guid)).hasMessageContaining("4294967295");
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        byte[] table = ByteBuffer.allocate(MibRows.FIRST + 3 * MibRows.INTERFACE)
                .put(bytes, 0, Math.min(bytes.length, MibRows.FIRST + 3 * MibRows.INTERFACE))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, 3)
                .array();
        assertThat(MibRows.routes(table, luid -> "").size()).isLessThanOrEqualTo(3);
        assertThat(MibRows.neighbours(table, luid -> "").size()).isLessThanOrEqualTo(3);
        assertThat(MibRows.interfaces(table, luid -> "").size()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1,1,MANUAL", "2,2,WELL_KNOWN", "3,3,DHCP", "4,4,ROUTER", "4,5,TEMPORARY", "0,0,OTHER", "9,9,OTHER"})
    void namesWhereAnAddressIsFrom(int prefix, int suffix, Adapter.Source source) {
        assertThat(AdapterReads.source(prefix, suffix)).isEqualTo(source);
    }
}
