package punchlist.machine.windows;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Guid;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryView;
import punchlist.machine.network.IpInterfaceTable;
import punchlist.machine.network.IpInterfaces;
import punchlist.machine.network.NeighbourTable;
import punchlist.machine.network.Neighbours;
import punchlist.machine.network.PortProxies;
import punchlist.machine.network.PortProxy;
import punchlist.machine.network.PortProxyTable;
import punchlist.machine.network.RouteTable;
import punchlist.machine.network.Routes;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * Routes, neighbours, forwarding and port proxies (learn.microsoft.com/windows/win32/api/netioapi). What the tables mean
 * {@link MibRows} says.
 */
final class NetworkReads {

    private static final short AF_UNSPEC = 0;

    private NetworkReads() {}

    static Reply<RouteTable> routes(Routes question) throws CallFailed {
        byte[] table = table("GetIpForwardTable2", MibRows.ROUTE, IpCalls.CALLS::GetIpForwardTable2);
        return Reply.of(Answer.known(new RouteTable(MibRows.routes(table, NetworkReads::guid))));
    }

    static Reply<NeighbourTable> neighbours(Neighbours question) throws CallFailed {
        byte[] table = table("GetIpNetTable2", MibRows.NEIGHBOUR, IpCalls.CALLS::GetIpNetTable2);
        return Reply.of(Answer.known(new NeighbourTable(MibRows.neighbours(table, NetworkReads::guid))));
    }

    static Reply<IpInterfaceTable> interfaces(IpInterfaces question) throws CallFailed {
        byte[] table = table("GetIpInterfaceTable", MibRows.INTERFACE, IpCalls.CALLS::GetIpInterfaceTable);
        return Reply.of(Answer.known(new IpInterfaceTable(MibRows.interfaces(table, NetworkReads::guid))));
    }

    static Reply<PortProxyTable> proxies(PortProxies question) throws CallFailed {
        List<PortProxy> all = new ArrayList<>();
        for (PortProxy.Kind kind : PortProxy.Kind.values()) {
            Optional<RegistryKey> opened = RegistryKey.open(Hive.HKLM, kind.key(), RegistryView.VIEW_64);
            if (opened.isPresent()) {
                try (RegistryKey key = opened.get()) {
                    for (RegistryKey.Value value : key.values()) {
                        all.add(new PortProxy(kind, value.name(), text(value)));
                    }
                }
            }
        }
        return Reply.of(Answer.known(new PortProxyTable(all)));
    }

    private static String text(RegistryKey.Value value) throws CallFailed {
        if (RegistryBytes.read(value) instanceof RegistryData.Text text) {
            return text.value();
        }
        throw new CallFailed(new Why.NotUnderstood("port proxy " + value.name() + " of type " + value.type()));
    }

    /** A call that makes a table, which FreeMibTable takes back. */
    @FunctionalInterface
    private interface Call {
        int make(short family, PointerByReference table);
    }

    private static byte[] table(String name, int rowSize, Call call) throws CallFailed {
        PointerByReference made = new PointerByReference();
        int code = call.make(AF_UNSPEC, made);
        if (code == WinError.ERROR_NOT_FOUND) {
            return new byte[MibRows.FIRST]; // no row at all
        }
        if (code == WinError.ERROR_NOT_SUPPORTED) {
            throw new CallFailed(new Why.Unsupported("Windows without " + name));
        }
        if (code != WinError.ERROR_SUCCESS) {
            throw CallFailed.of(name, code);
        }
        Pointer table = made.getValue();
        try {
            return table.getByteArray(0, MibRows.FIRST + table.getInt(0) * rowSize);
        } finally {
            IpCalls.CALLS.FreeMibTable(table);
        }
    }

    /** The GUID of an adapter as {@code GetAdaptersAddresses} writes it; empty where Windows has none for it. */
    private static String guid(long luid) {
        Guid.GUID.ByReference guid = new Guid.GUID.ByReference();
        int code = IpCalls.CALLS.ConvertInterfaceLuidToGuid(new LongByReference(luid), guid);
        return code == WinError.ERROR_SUCCESS ? guid.toGuidString() : "";
    }
}
