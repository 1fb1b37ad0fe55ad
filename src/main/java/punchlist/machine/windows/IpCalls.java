package punchlist.machine.windows;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.Guid;
import com.sun.jna.platform.win32.IPHlpAPI;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** iphlpapi, with what jna-platform lacks of it (learn.microsoft.com/windows/win32/api/iptypes). */
interface IpCalls extends IPHlpAPI {

    IpCalls CALLS = SystemLibrary.load("iphlpapi.dll", IpCalls.class);

    /** learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getadaptersaddresses */
    int GetAdaptersAddresses(
            int family, int flags, @Nullable Pointer reserved, @Nullable Pointer addresses, IntByReference size);

    /** learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipforwardtable2 */
    int GetIpForwardTable2(short family, PointerByReference table);

    /** learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipnettable2 */
    int GetIpNetTable2(short family, PointerByReference table);

    /** learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipinterfacetable */
    int GetIpInterfaceTable(short family, PointerByReference table);

    /** learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-freemibtable */
    void FreeMibTable(Pointer table);

    /** learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceluidtoguid */
    int ConvertInterfaceLuidToGuid(LongByReference luid, Guid.GUID.ByReference guid);

    /** The beginning of IP_ADAPTER_ADDRESSES_LH, as far as it is read here. */
    @NullUnmarked
    @FieldOrder({
        "length",
        "index",
        "next",
        "adapterName",
        "firstUnicast",
        "firstAnycast",
        "firstMulticast",
        "firstDnsServer",
        "dnsSuffix",
        "description",
        "friendlyName",
        "physicalAddress",
        "physicalAddressLength",
        "flags",
        "mtu",
        "ifType",
        "operStatus",
        "ipv6Index",
        "zoneIndices",
        "firstPrefix",
        "transmitSpeed",
        "receiveSpeed",
        "firstWinsServer",
        "firstGateway"
    })
    final class AdapterAddresses extends Structure {
        public int length;
        public int index;
        public Pointer next;
        public Pointer adapterName;
        public Pointer firstUnicast;
        public Pointer firstAnycast;
        public Pointer firstMulticast;
        public Pointer firstDnsServer;
        public Pointer dnsSuffix;
        public Pointer description;
        public Pointer friendlyName;
        public byte[] physicalAddress = new byte[8];
        public int physicalAddressLength;
        public int flags;
        public int mtu;
        public int ifType;
        public int operStatus;
        public int ipv6Index;
        public int[] zoneIndices = new int[16];
        public Pointer firstPrefix;
        public long transmitSpeed;
        public long receiveSpeed;
        public Pointer firstWinsServer;
        public Pointer firstGateway;

        /** The structure at this place. */
        public AdapterAddresses(Pointer at) {
            super(at);
            read();
        }
    }

    /** SOCKET_ADDRESS, inside the two below. */
    @NullUnmarked
    @FieldOrder({"at", "length"})
    final class SocketAddress extends Structure {
        public Pointer at;
        public int length;

        /** Made by JNA with the structure around it. */
        public SocketAddress() {}
    }

    /** The beginning of IP_ADAPTER_UNICAST_ADDRESS_LH. */
    @NullUnmarked
    @FieldOrder({
        "length",
        "flags",
        "next",
        "address",
        "prefixOrigin",
        "suffixOrigin",
        "dadState",
        "validLifetime",
        "preferredLifetime",
        "leaseLifetime",
        "onLinkPrefixLength"
    })
    final class UnicastAddress extends Structure {
        public int length;
        public int flags;
        public Pointer next;
        public SocketAddress address;
        public int prefixOrigin;
        public int suffixOrigin;
        public int dadState;
        public int validLifetime;
        public int preferredLifetime;
        public int leaseLifetime;
        public byte onLinkPrefixLength;

        /** The structure at this place. */
        public UnicastAddress(Pointer at) {
            super(at);
            read();
        }
    }

    /** IP_ADAPTER_GATEWAY_ADDRESS_LH. */
    @NullUnmarked
    @FieldOrder({"length", "reserved", "next", "address"})
    final class GatewayAddress extends Structure {
        public int length;
        public int reserved;
        public Pointer next;
        public SocketAddress address;

        /** The structure at this place. */
        public GatewayAddress(Pointer at) {
            super(at);
            read();
        }
    }
}
