package punchlist.machine.windows;

import com.sun.jna.platform.win32.IPHlpAPI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.Listener.Protocol;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.machine.Peers;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/** Established connections (learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getextendedtcptable). */
final class PeerReads {

    private static final int TCP_TABLE_OWNER_PID_CONNECTIONS = 4;

    private PeerReads() {}

    static Reply<PeerTable> ask(Peers question) throws CallFailed {
        Map<Long, Optional<String>> programs = new HashMap<>();
        List<Peer> peers = new ArrayList<>();
        for (ConnectionTable table : ConnectionTable.values()) {
            for (ConnectionTable.Row row : rows(table)) {
                peers.add(new Peer(
                        Protocol.TCP,
                        row.localAddress(),
                        row.localPort(),
                        row.remoteAddress(),
                        row.remotePort(),
                        row.pid(),
                        programs.computeIfAbsent(row.pid(), ProcessImage::of)));
            }
        }
        return Reply.of(Answer.known(new PeerTable(peers)));
    }

    private static List<ConnectionTable.Row> rows(ConnectionTable table) throws CallFailed {
        int family = table.isSix() ? IPHlpAPI.AF_INET6 : IPHlpAPI.AF_INET;
        return IpTable.read(
                        "GetExtendedTcpTable",
                        table.isSix(),
                        (room, size) -> IpCalls.CALLS.GetExtendedTcpTable(
                                room, size, false, family, TCP_TABLE_OWNER_PID_CONNECTIONS, 0))
                .map(table::established)
                .orElse(List.of());
    }
}
