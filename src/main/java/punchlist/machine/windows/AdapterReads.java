package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.IPHlpAPI;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchlist.machine.Adapter;
import punchlist.machine.AdapterTable;
import punchlist.machine.Adapters;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/**
 * Network adapters with their addresses
 * (learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getadaptersaddresses).
 */
final class AdapterReads {

    private static final int AF_UNSPEC = 0;
    private static final int WITH_GATEWAYS = 0x80;
    private static final int WITHOUT_ANYCAST_MULTICAST_DNS = 0x2 | 0x4 | 0x8;
    private static final int DHCP_V4 = 0x4;
    private static final int OPER_STATUS_UP = 1;
    private static final int FIRST_SIZE = 64 * 1024;

    private AdapterReads() {}

    static Reply<AdapterTable> ask(Adapters question) throws CallFailed {
        IntByReference size = new IntByReference(FIRST_SIZE);
        int flags = WITH_GATEWAYS | WITHOUT_ANYCAST_MULTICAST_DNS;
        while (true) {
            try (Memory room = new Memory(size.getValue())) {
                int code = IpCalls.CALLS.GetAdaptersAddresses(AF_UNSPEC, flags, null, room, size);
                if (code == WinError.ERROR_SUCCESS) {
                    return Reply.of(Answer.known(new AdapterTable(adapters(room))));
                }
                if (code == WinError.ERROR_NO_DATA) {
                    return Reply.of(Answer.known(new AdapterTable(List.of()))); // a computer without adapters
                }
                if (code != WinError.ERROR_BUFFER_OVERFLOW) {
                    throw CallFailed.of("GetAdaptersAddresses", code);
                }
            }
        }
    }

    private static List<Adapter> adapters(Pointer first) {
        List<Adapter> adapters = new ArrayList<>();
        for (Pointer at = first; at != null; ) {
            IpCalls.AdapterAddresses found = new IpCalls.AdapterAddresses(at);
            adapters.add(adapter(found));
            at = found.next;
        }
        return adapters;
    }

    private static Adapter adapter(IpCalls.AdapterAddresses found) {
        return new Adapter(
                found.adapterName.getString(0),
                wide(found.friendlyName),
                wide(found.description),
                kind(found.ifType),
                found.operStatus == OPER_STATUS_UP,
                (found.flags & DHCP_V4) != 0,
                addresses(found.firstUnicast),
                gateways(found.firstGateway));
    }

    private static List<Adapter.Address> addresses(@Nullable Pointer first) {
        List<Adapter.Address> addresses = new ArrayList<>();
        for (Pointer at = first; at != null; ) {
            IpCalls.UnicastAddress found = new IpCalls.UnicastAddress(at);
            int prefix = Byte.toUnsignedInt(found.onLinkPrefixLength);
            addresses.add(new Adapter.Address(
                    ip(found.address.at), prefix, Optional.of(source(found.prefixOrigin, found.suffixOrigin))));
            at = found.next;
        }
        return addresses;
    }

    /** NL_PREFIX_ORIGIN; NL_SUFFIX_ORIGIN 5 is IpSuffixOriginRandom. */
    static Adapter.Source source(int prefix, int suffix) {
        return switch (prefix) {
            case 1 -> Adapter.Source.MANUAL;
            case 2 -> Adapter.Source.WELL_KNOWN;
            case 3 -> Adapter.Source.DHCP;
            case 4 -> suffix == 5 ? Adapter.Source.TEMPORARY : Adapter.Source.ROUTER;
            default -> Adapter.Source.OTHER;
        };
    }

    private static List<String> gateways(@Nullable Pointer first) {
        List<String> gateways = new ArrayList<>();
        for (Pointer at = first; at != null; ) {
            IpCalls.GatewayAddress found = new IpCalls.GatewayAddress(at);
            gateways.add(ip(found.address.at));
            at = found.next;
        }
        return gateways;
    }

    /** SOCKADDR_IN: family, port, address; SOCKADDR_IN6: family, port, flow, address. */
    private static String ip(Pointer socketAddress) {
        boolean six = socketAddress.getShort(0) == IPHlpAPI.AF_INET6;
        return IpText.of(six ? socketAddress.getByteArray(8, 16) : socketAddress.getByteArray(4, 4));
    }

    private static String wide(@Nullable Pointer text) {
        return text == null ? "" : text.getWideString(0);
    }

    /** IANA's interface types. */
    private static Adapter.Kind kind(int type) {
        return switch (type) {
            case 6 -> Adapter.Kind.ETHERNET;
            case 71 -> Adapter.Kind.WIFI;
            case 24 -> Adapter.Kind.LOOPBACK;
            case 131 -> Adapter.Kind.TUNNEL;
            default -> Adapter.Kind.OTHER;
        };
    }
}
