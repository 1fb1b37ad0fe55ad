package punchlist.machine.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of connections of GetExtendedTcpTable, as bytes; see {@link SocketTable}. Only what is established is taken
 * (MIB_TCP_STATE_ESTAB).
 */
enum ConnectionTable {
    /** MIB_TCPROW_OWNER_PID. */
    FOUR(24, 0, 4, 4, 8, 12, 16, 20),
    /** MIB_TCP6ROW_OWNER_PID. */
    SIX(56, 48, 16, 0, 20, 24, 44, 52);

    private static final int ESTABLISHED = 5;

    private final int rowSize;
    private final int stateAt;
    private final int addressSize;
    private final int localAt;
    private final int localPortAt;
    private final int remoteAt;
    private final int remotePortAt;
    private final int pidAt;

    ConnectionTable(
            int rowSize,
            int stateAt,
            int addressSize,
            int localAt,
            int localPortAt,
            int remoteAt,
            int remotePortAt,
            int pidAt) {
        this.rowSize = rowSize;
        this.stateAt = stateAt;
        this.addressSize = addressSize;
        this.localAt = localAt;
        this.localPortAt = localPortAt;
        this.remoteAt = remoteAt;
        this.remotePortAt = remotePortAt;
        this.pidAt = pidAt;
    }

    /** An established connection and the process that holds it. */
    record Row(String localAddress, int localPort, String remoteAddress, int remotePort, long pid) {}

    /** Whether the table lists connections over IPv6. */
    boolean isSix() {
        return this == SIX;
    }

    /** The established connections of a table. */
    List<Row> established(byte[] table) {
        ByteBuffer in = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        List<Row> rows = new ArrayList<>();
        int count = in.getInt(0);
        for (int i = 0; i < count; i++) {
            int at = Integer.BYTES + i * rowSize;
            if (in.getInt(at + stateAt) == ESTABLISHED) {
                rows.add(new Row(
                        SocketTable.address(in, at + localAt, addressSize),
                        SocketTable.port(in, at + localPortAt),
                        SocketTable.address(in, at + remoteAt, addressSize),
                        SocketTable.port(in, at + remotePortAt),
                        Integer.toUnsignedLong(in.getInt(at + pidAt))));
            }
        }
        return rows;
    }
}
