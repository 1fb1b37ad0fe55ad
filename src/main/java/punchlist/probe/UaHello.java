package punchlist.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The first words of OPC UA over TCP, before any library (OPC 10000-6, 7.1.2): a peer that hangs up, stays silent or
 * speaks something else is told apart here.
 */
final class UaHello {

    private static final int BUFFER = 65535;
    private static final int HEADER = 8;

    private static final String CALL = "Hello";

    private UaHello() {}

    /**
     * Says hello.
     *
     * @return Good, or the status with which the server refuses this URL
     * @throws ProbeStop when no OPC UA server answers
     */
    static UaStatus say(Url url, Limits.Budget budget) throws ProbeStop {
        try (Socket socket = Tcp.connect(url.address(), budget)) {
            StepStream in = new StepStream(socket, budget);
            try {
                socket.getOutputStream().write(hello(url.text()));
                return read(in);
            } catch (SocketTimeoutException e) {
                throw ProbeStop.timedOut(in.step());
            }
        } catch (IOException e) {
            throw ProbeStop.failed(CALL, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] hello(String url) {
        byte[] text = url.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(32 + text.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {'H', 'E', 'L', 'F'}).putInt(32 + text.length);
        bytes.putInt(0).putInt(BUFFER).putInt(BUFFER).putInt(0).putInt(0);
        return bytes.putInt(text.length).put(text).array();
    }

    static UaStatus read(InputStream in) throws IOException, ProbeStop {
        byte[] header = in.readNBytes(HEADER);
        if (header.length == 0) {
            throw ProbeStop.failed(CALL, "connection closed without an answer");
        }
        String kind = new String(header, 0, Math.min(header.length, 3), StandardCharsets.US_ASCII);
        if (kind.equals("ACK")) {
            return UaStatus.GOOD;
        }
        byte[] error = in.readNBytes(4);
        if (!kind.equals("ERR") || error.length < 4) {
            throw ProbeStop.failed(CALL, "not OPC UA");
        }
        return UaStatusNames.of(Integer.toUnsignedLong(
                ByteBuffer.wrap(error).order(ByteOrder.LITTLE_ENDIAN).getInt()));
    }
}
