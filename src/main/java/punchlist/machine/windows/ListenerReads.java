package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.IPHlpAPI;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.machine.Listener;
import punchlist.machine.Listener.Protocol;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/**
 * Listening sockets with their owners (learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getextendedtcptable and
 * -getextendedudptable).
 */
final class ListenerReads {

    private static final int TCP_TABLE_OWNER_PID_LISTENER = 3;
    private static final int UDP_TABLE_OWNER_PID = 1;

    private ListenerReads() {}

    static Reply<ListenerTable> ask(Listeners question) throws CallFailed {
        List<SocketTable.Row> rows = new ArrayList<>();
        for (SocketTable table : SocketTable.values()) {
            rows.addAll(rows(table));
        }
        Map<Long, List<String>> services = services();
        Map<Long, Optional<String>> programs = new HashMap<>();
        List<Listener> listeners = rows.stream()
                .map(row -> new Listener(
                        row.protocol(),
                        row.address(),
                        row.port(),
                        row.pid(),
                        programs.computeIfAbsent(row.pid(), ProcessImage::of),
                        services.getOrDefault(row.pid(), List.of())))
                .toList();
        return Reply.of(Answer.known(new ListenerTable(listeners)));
    }

    private static List<SocketTable.Row> rows(SocketTable table) throws CallFailed {
        String call = "GetExtended" + (isTcp(table) ? "Tcp" : "Udp") + "Table";
        return IpTable.read(call, table.isSix(), (room, size) -> call(table, room, size))
                .map(table::rows)
                .orElse(List.of());
    }

    private static int call(SocketTable table, Memory room, IntByReference size) {
        int family = table.isSix() ? IPHlpAPI.AF_INET6 : IPHlpAPI.AF_INET;
        return isTcp(table)
                ? IpCalls.CALLS.GetExtendedTcpTable(room, size, false, family, TCP_TABLE_OWNER_PID_LISTENER, 0)
                : IpCalls.CALLS.GetExtendedUdpTable(room, size, false, family, UDP_TABLE_OWNER_PID, 0);
    }

    private static boolean isTcp(SocketTable table) {
        return table.protocol() == Protocol.TCP;
    }

    private static Map<Long, List<String>> services() throws CallFailed {
        return ServiceManager.read(ServiceManager::list).stream()
                .filter(listed -> listed.pid() != 0)
                .collect(Collectors.groupingBy(
                        ServiceManager.Listed::pid,
                        Collectors.mapping(ServiceManager.Listed::name, Collectors.toList())));
    }
}
