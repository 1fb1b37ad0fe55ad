package punchlist.probe;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchlist.reading.Why;

/**
 * A plain TCP connect, told apart before any library is used, because libraries blur refused, filtered and dropped. Never
 * through a proxy. IPv4 comes before IPv6: Kepware does not answer on IPv6.
 */
final class Tcp {

    private static final String CALL = "connect";
    private static final String REFUSED = "refused";

    /** How long a door is watched for being closed again. */
    private static final int DROP_MILLIS = 300;

    private Tcp() {}

    /** What a connect found. */
    private sealed interface Found {
        record Open(Socket socket) implements Found {}

        record Closed() implements Found {}

        /** Taken and reset at once, before anything could be read: somebody listens there. */
        record Reset(String said) implements Found {}

        record Filtered(Duration after) implements Found {}
    }

    /** An open connection, on which every read waits one step. */
    static Socket connect(Address address, Limits.Budget budget) throws ProbeStop {
        return switch (find(address, budget)) {
            case Found.Open(Socket socket) -> socket;
            case Found.Closed closed -> throw ProbeStop.failed(CALL, REFUSED);
            case Found.Reset(String said) -> throw ProbeStop.failed(CALL, said);
            case Found.Filtered(Duration after) -> throw ProbeStop.timedOut(after);
        };
    }

    /** What a connect and a short wait find. */
    static Door door(Address address, Limits.Budget budget) throws ProbeStop {
        return switch (find(address, budget)) {
            case Found.Open(Socket socket) -> watch(socket);
            case Found.Closed closed -> Door.CLOSED;
            case Found.Reset reset -> Door.DROPPED;
            case Found.Filtered filtered -> Door.FILTERED;
        };
    }

    /** Whether this is what {@link #connect} says of a closed door. */
    static boolean isRefused(Why why) {
        return why.equals(new Why.Failed(CALL, REFUSED));
    }

    private static Door watch(Socket open) throws ProbeStop {
        try (Socket socket = open) {
            socket.setSoTimeout(DROP_MILLIS);
            return socket.getInputStream().read() < 0 ? Door.DROPPED : Door.OPEN;
        } catch (SocketTimeoutException e) {
            return Door.OPEN;
        } catch (IOException e) {
            return Door.DROPPED;
        }
    }

    private static Found find(Address address, Limits.Budget budget) throws ProbeStop {
        Optional<Found> last = Optional.empty();
        for (InetAddress ip : resolve(address.host())) {
            Found found = tryOne(new InetSocketAddress(ip, address.port()), budget);
            if (found instanceof Found.Open) {
                return found;
            }
            last = last.isPresent() ? last : Optional.of(found);
        }
        return last.orElseThrow(() -> ProbeStop.failed("resolve", address.host()));
    }

    private static List<InetAddress> resolve(String host) throws ProbeStop {
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .sorted(Comparator.comparing(ip -> !(ip instanceof Inet4Address)))
                    .toList();
        } catch (UnknownHostException e) {
            throw ProbeStop.failed("resolve", host);
        }
    }

    private static Found tryOne(InetSocketAddress at, Limits.Budget budget) throws ProbeStop {
        int millis = budget.connectMillis();
        Socket socket = new Socket(Proxy.NO_PROXY);
        boolean open = false;
        try {
            socket.connect(at, millis);
            socket.setTcpNoDelay(true);
            open = true;
            return new Found.Open(socket);
        } catch (SocketTimeoutException e) {
            return new Found.Filtered(Duration.ofMillis(millis));
        } catch (ConnectException e) {
            String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("timed out")) {
                return new Found.Filtered(Duration.ofMillis(millis));
            }
            if (message.contains("refused")) {
                return new Found.Closed();
            }
            throw ProbeStop.failed(CALL, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            if (message.toLowerCase(Locale.ROOT).contains("reset")) {
                return new Found.Reset(message);
            }
            throw ProbeStop.failed(CALL, message);
        } finally {
            if (!open) {
                close(socket);
            }
        }
    }

    /** Closes without a word: what was asked is answered already. */
    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // a connection that cannot be closed is closed
        }
    }
}
