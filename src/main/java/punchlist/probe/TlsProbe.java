package punchlist.probe;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import punchlist.reading.Why;

/** Asks for every version of TLS with a hello of its own, one connection after the other. */
final class TlsProbe {

    /** The version most likely to be answered comes first, so that a dead port costs little. */
    private static final List<TlsVersion> ORDER =
            List.of(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3, TlsVersion.TLS_1_1, TlsVersion.TLS_1_0, TlsVersion.SSL_3);

    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int HANDSHAKE_HEADER = 4;
    private static final int SUPPORTED_VERSIONS = 0x002b;
    private static final int LARGEST_RECORD = 1 << 14;

    /** What one hello brought. */
    enum Reply {
        ACCEPTED,
        REFUSED,
        HUNG_UP,
        SILENT,
        NOT_TLS
    }

    private TlsProbe() {}

    /** Asks for each version; gives up when the first two are met with silence. */
    static TlsAnswer ask(TlsVersions question, Limits.Budget budget) throws ProbeStop {
        Map<TlsVersion, Reply> replies = new EnumMap<>(TlsVersion.class);
        int silent = 0;
        for (TlsVersion version : ORDER) {
            int millis = budget.stepMillis();
            Reply reply = hello(question.address(), version, budget);
            if (reply == Reply.NOT_TLS) {
                return new TlsAnswer(false, Map.of());
            }
            silent += reply == Reply.SILENT ? 1 : 0;
            if (silent == 2 && replies.values().stream().allMatch(Reply.SILENT::equals)) {
                throw ProbeStop.timedOut(Duration.ofMillis(millis));
            }
            replies.put(version, reply);
        }
        return judge(replies);
    }

    private static TlsAnswer judge(Map<TlsVersion, Reply> replies) throws ProbeStop {
        boolean proper = replies.containsValue(Reply.ACCEPTED) || replies.containsValue(Reply.REFUSED);
        if (!proper) {
            throw new ProbeStop(new Why.Failed("ClientHello", "connection closed without an answer"));
        }
        Map<TlsVersion, TlsAnswer.Said> versions = new EnumMap<>(TlsVersion.class);
        replies.forEach((version, reply) -> versions.put(version, said(reply)));
        return new TlsAnswer(true, versions);
    }

    private static TlsAnswer.Said said(Reply reply) {
        return switch (reply) {
            case ACCEPTED -> TlsAnswer.Said.ACCEPTED;
            case REFUSED, HUNG_UP -> TlsAnswer.Said.REFUSED;
            case SILENT, NOT_TLS -> TlsAnswer.Said.UNKNOWN;
        };
    }

    private static Reply hello(Address address, TlsVersion version, Limits.Budget budget) throws ProbeStop {
        try (Socket socket = Tcp.connect(address, budget)) {
            socket.getOutputStream().write(ClientHello.of(version, address));
            return read(new DataInputStream(new StepStream(socket, budget)), version);
        } catch (SocketTimeoutException e) {
            return Reply.SILENT;
        } catch (IOException e) {
            return Reply.HUNG_UP;
        }
    }

    static Reply read(DataInputStream in, TlsVersion asked) throws IOException {
        int type = in.read();
        if (type < 0) {
            return Reply.HUNG_UP;
        }
        if (type != ALERT && type != HANDSHAKE) {
            return Reply.NOT_TLS;
        }
        int major = in.readUnsignedByte();
        in.readUnsignedByte();
        int length = in.readUnsignedShort();
        if (major != 3 || length == 0 || length > LARGEST_RECORD) {
            return Reply.NOT_TLS;
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException();
        }
        if (type == ALERT || content[0] != SERVER_HELLO) {
            return Reply.REFUSED;
        }
        if (length < HANDSHAKE_HEADER) {
            return Reply.NOT_TLS;
        }
        ByteBuffer hello = ByteBuffer.wrap(content, HANDSHAKE_HEADER, length - HANDSHAKE_HEADER);
        return agreed(hello) == asked.wire() ? Reply.ACCEPTED : Reply.REFUSED;
    }

    /** The version a ServerHello agrees to: its extension, else the old field. 0 where it is malformed. */
    private static int agreed(ByteBuffer hello) {
        if (hello.remaining() < 38) {
            return 0;
        }
        int version = Short.toUnsignedInt(hello.getShort());
        skip(hello, 32);
        skip(hello, Byte.toUnsignedInt(hello.get()));
        skip(hello, 3);
        if (hello.remaining() >= 2) {
            skip(hello, 2);
        }
        while (hello.remaining() >= 4) {
            int type = Short.toUnsignedInt(hello.getShort());
            int length = Short.toUnsignedInt(hello.getShort());
            if (type == SUPPORTED_VERSIONS && length == 2 && hello.remaining() >= 2) {
                return Short.toUnsignedInt(hello.getShort());
            }
            skip(hello, length);
        }
        return version;
    }

    private static void skip(ByteBuffer buffer, int count) {
        buffer.position(Math.min(buffer.limit(), buffer.position() + count));
    }
}
