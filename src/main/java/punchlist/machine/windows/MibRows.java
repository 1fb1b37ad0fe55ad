package punchlist.machine.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import punchlist.machine.network.IpInterface;
import punchlist.machine.network.Neighbour;
import punchlist.machine.network.Route;

/**
 * The tables of netioapi.h as 64-bit Windows lays them out: a ULONG with the number of rows, then from byte 8 the rows.
 * Plain bytes in, records out.
 */
final class MibRows {

    /** Where the first row begins. */
    static final int FIRST = 8;
    /** Size of MIB_IPFORWARD_ROW2 in bytes. */
    static final int ROUTE = 104;
    /** Size of MIB_IPNET_ROW2 in bytes. */
    static final int NEIGHBOUR = 88;
    /** Size of MIB_IPINTERFACE_ROW in bytes. */
    static final int INTERFACE = 168;

    private static final int AF_INET = 2;
    private static final int AF_INET6 = 23;
    private static final HexFormat MAC = HexFormat.ofDelimiter("-").withUpperCase();

    private static final List<Route.Origin> ORIGINS = List.of(
            Route.Origin.MANUAL,
            Route.Origin.WELL_KNOWN,
            Route.Origin.DHCP,
            Route.Origin.ROUTER,
            Route.Origin.TUNNEL); // by NL_ROUTE_ORIGIN

    private static final List<Neighbour.State> STATES = List.of(
            Neighbour.State.UNREACHABLE,
            Neighbour.State.INCOMPLETE,
            Neighbour.State.PROBE,
            Neighbour.State.DELAY,
            Neighbour.State.STALE,
            Neighbour.State.REACHABLE,
            Neighbour.State.PERMANENT); // by NL_NEIGHBOR_STATE

    private MibRows() {}

    /**
     * The rows of a MIB_IPFORWARD_TABLE2.
     *
     * @param guid the adapter's GUID by its LUID; asked once for each
     */
    static List<Route> routes(byte[] table, LongFunction<String> guid) {
        Adapters adapters = new Adapters(guid);
        return rows(table, ROUTE, (row, at) -> address(row, at + 12)
                .map(destination -> new Route(
                        destination,
                        Byte.toUnsignedInt(row.get(at + 40)),
                        address(row, at + 44).filter(hop -> !isNowhere(hop)),
                        adapters.of(row.getLong(at)),
                        Integer.toUnsignedLong(row.getInt(at + 84)),
                        at(ORIGINS, row.getInt(at + 100), Route.Origin.OTHER))));
    }

    /** The rows of a MIB_IPNET_TABLE2; see {@link #routes}. */
    static List<Neighbour> neighbours(byte[] table, LongFunction<String> guid) {
        Adapters adapters = new Adapters(guid);
        return rows(table, NEIGHBOUR, (row, at) -> address(row, at)
                .map(address -> new Neighbour(
                        address,
                        mac(table, at + 40, row.getInt(at + 72)),
                        adapters.of(row.getLong(at + 32)),
                        at(STATES, row.getInt(at + 76), Neighbour.State.UNKNOWN))));
    }

    /** The rows of a MIB_IPINTERFACE_TABLE; see {@link #routes}. */
    static List<IpInterface> interfaces(byte[] table, LongFunction<String> guid) {
        Adapters adapters = new Adapters(guid);
        return rows(table, INTERFACE, (row, at) -> family(row.getShort(at))
                .map(family -> new IpInterface(
                        adapters.of(row.getLong(at + 8)), family, row.get(at + 41) != 0, row.get(at + 156) != 0)));
    }

    /** A row at its place in the table; empty where it is of a family that is neither IPv4 nor IPv6. */
    @FunctionalInterface
    private interface RowAt<R> {
        Optional<R> read(ByteBuffer table, int at);
    }

    private static <R> List<R> rows(byte[] table, int size, RowAt<R> reader) {
        ByteBuffer in = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        long count = Integer.toUnsignedLong(in.getInt(0));
        if (FIRST + count * size > table.length) {
            throw new IllegalArgumentException("a table of " + count + " rows in " + table.length + " bytes");
        }
        List<R> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reader.read(in, FIRST + i * size).ifPresent(all::add);
        }
        return all;
    }

    /** SOCKADDR_INET: family, port, IPv4 address; or family, port, flow, IPv6 address. */
    private static Optional<String> address(ByteBuffer in, int at) {
        return family(in.getShort(at)).map(family -> switch (family) {
            case IPV4 -> IpText.of(bytes(in, at + 4, 4));
            case IPV6 -> IpText.of(bytes(in, at + 8, 16));
        });
    }

    private static byte[] bytes(ByteBuffer in, int at, int length) {
        byte[] bytes = new byte[length];
        in.get(at, bytes);
        return bytes;
    }

    private static Optional<IpInterface.Family> family(short family) {
        return switch (family) {
            case AF_INET -> Optional.of(IpInterface.Family.IPV4);
            case AF_INET6 -> Optional.of(IpInterface.Family.IPV6);
            default -> Optional.empty();
        };
    }

    private static boolean isNowhere(String address) {
        return address.equals("0.0.0.0") || address.equals("::");
    }

    private static Optional<String> mac(byte[] table, int at, int length) {
        boolean usual = length > 0 && length <= 32; // IF_MAX_PHYS_ADDRESS_LENGTH
        return usual ? Optional.of(MAC.formatHex(table, at, at + length)) : Optional.empty();
    }

    private static <E> E at(List<E> byNumber, int number, E otherwise) {
        return number >= 0 && number < byNumber.size() ? byNumber.get(number) : otherwise;
    }

    /** Asks for each adapter once. */
    private static final class Adapters {
        private final Map<Long, String> known = new HashMap<>();
        private final LongFunction<String> guid;

        Adapters(LongFunction<String> guid) {
            this.guid = guid;
        }

        String of(long luid) {
            return known.computeIfAbsent(luid, guid::apply);
        }
    }
}
