package punchlist.machine.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import punchlist.machine.Listener.Protocol;

/**
 * The tables of GetExtendedTcpTable and GetExtendedUdpTable, as bytes: a count, then rows of one size
 * (learn.microsoft.com/windows/win32/api/tcpmib, udpmib). Numbers are little endian; addresses and ports stand in network
 * order.
 */
enum SocketTable {
    /** MIB_TCPROW_OWNER_PID. */
    TCP4(Protocol.TCP, 24, 4, 4, 8, 20),
    /** MIB_TCP6ROW_OWNER_PID. */
    TCP6(Protocol.TCP, 56, 0, 16, 20, 52),
    /** MIB_UDPROW_OWNER_PID. */
    UDP4(Protocol.UDP, 12, 0, 4, 4, 8),
    /** MIB_UDP6ROW_OWNER_PID. */
    UDP6(Protocol.UDP, 28, 0, 16, 20, 24);

    private final Protocol protocol;
    private final int rowSize;
    private final int addressAt;
    private final int addressSize;
    private final int portAt;
    private final int pidAt;

    SocketTable(Protocol protocol, int rowSize, int addressAt, int addressSize, int portAt, int pidAt) {
        this.protocol = protocol;
        this.rowSize = rowSize;
        this.addressAt = addressAt;
        this.addressSize = addressSize;
        this.portAt = portAt;
        this.pidAt = pidAt;
    }

    /** A bound socket and the process that holds it. */
    record Row(Protocol protocol, String address, int port, long pid) {}

    /** Which transport protocol the table lists. */
    Protocol protocol() {
        return protocol;
    }

    /** Whether the table lists IPv6 sockets. */
    boolean isSix() {
        return addressSize > 4;
    }

    /**
     * The rows of a table.
     *
     * @throws IllegalArgumentException when it says it has more rows than it holds
     */
    List<Row> rows(byte[] table) {
        ByteBuffer in = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        List<Row> rows = new ArrayList<>();
        int count = table.length < Integer.BYTES ? -1 : in.getInt(0);
        if (count < 0 || Integer.BYTES + (long) count * rowSize > table.length) {
            throw new IllegalArgumentException(
                    "a table of " + table.length + " bytes says it has " + Integer.toUnsignedString(count) + " rows");
        }
        for (int i = 0; i < count; i++) {
            int at = Integer.BYTES + i * rowSize;
            long pid = Integer.toUnsignedLong(in.getInt(at + pidAt));
            rows.add(new Row(protocol, address(in, at + addressAt, addressSize), port(in, at + portAt), pid));
        }
        return rows;
    }

    /** The address that stands there. */
    static String address(ByteBuffer in, int at, int size) {
        byte[] address = new byte[size];
        in.get(at, address);
        return IpText.of(address);
    }

    /** The port that stands there. */
    static int port(ByteBuffer in, int at) {
        return Byte.toUnsignedInt(in.get(at)) << Byte.SIZE | Byte.toUnsignedInt(in.get(at + 1));
    }
}
