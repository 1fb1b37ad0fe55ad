package punchlist.machine.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of NtQuerySystemInformation(SystemProcessInformation) of a 64-bit Windows, as bytes: entries that each say how
 * far away the next one is, in the order in which the processes were begun
 * (learn.microsoft.com/windows/win32/api/winternl/nf-winternl-ntquerysysteminformation).
 */
final class ProcessTable {

    private static final int CREATED_AT = 32;
    private static final int NAME_LENGTH_AT = 56;
    private static final int NAME_AT = 64;
    private static final int PID_AT = 80;
    private static final int SESSION_AT = 100;

    private ProcessTable() {}

    /**
     * A process.
     *
     * @param name its program's file name
     * @param created when it was begun, by the clock of then: 100 ns since 1601, never changed afterwards
     */
    record Row(String name, long pid, int session, long created) {}

    /**
     * The processes of a table.
     *
     * @param base where the table lay in memory; its names are pointers
     */
    static List<Row> rows(byte[] table, long base) {
        ByteBuffer in = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        List<Row> rows = new ArrayList<>();
        int at = 0;
        int next;
        do {
            next = in.getInt(at);
            rows.add(new Row(
                    name(in, at, base),
                    in.getLong(at + PID_AT),
                    in.getInt(at + SESSION_AT),
                    in.getLong(at + CREATED_AT)));
            at += next;
        } while (next != 0);
        return rows;
    }

    private static String name(ByteBuffer in, int at, long base) {
        long pointer = in.getLong(at + NAME_AT);
        if (pointer == 0) {
            return ""; // the idle process
        }
        byte[] name = new byte[Short.toUnsignedInt(in.getShort(at + NAME_LENGTH_AT))];
        in.get(Math.toIntExact(pointer - base), name);
        return new String(name, StandardCharsets.UTF_16LE);
    }
}
