package punchlist.probe;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalInt;

/**
 * A CONNECT written by hand: it gives the exact stage and leaves nothing running. Asked as MQTT 3.1.1, and again as MQTT 5
 * where the broker wants another version. The client id is random, because one in use would throw the real client out.
 */
final class MqttProbe {

    private static final int MQTT_3 = 4;
    private static final int MQTT_5 = 5;
    private static final int CONNECT = 0x10;
    private static final int CONNACK = 0x20;
    private static final byte[] DISCONNECT = {(byte) 0xe0, 0};
    private static final int CLEAN_SESSION = 2;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final int WRONG_VERSION_3 = 1;
    private static final int WRONG_VERSION_5 = 0x84;

    private MqttProbe() {}

    static MqttAnswer ask(MqttConnect question, Limits.Budget budget) throws ProbeStop {
        MqttAnswer first = connect(question, MQTT_3, budget);
        int code = first.code().orElse(-1);
        boolean otherVersion = code == WRONG_VERSION_3 || code == WRONG_VERSION_5;
        return otherVersion ? connect(question, MQTT_5, budget) : first;
    }

    private static MqttAnswer connect(MqttConnect question, int version, Limits.Budget budget) throws ProbeStop {
        TlsClient client = new TlsClient();
        try (Socket plain = Tcp.connect(question.address(), budget)) {
            if (!question.tls()) {
                return talk(plain, version, false, budget);
            }
            try (Socket secure = client.over(plain, question.address(), budget)) {
                return talk(secure, version, client.wasAskedForCertificate(), budget);
            }
        } catch (TlsClient.Refused e) {
            return answer(MqttAnswer.Stage.TLS_REFUSED, version, client.wasAskedForCertificate(), e.alert());
        } catch (IOException e) {
            throw ProbeStop.failed("MQTT CONNECT", String.valueOf(e.getMessage()));
        }
    }

    private static MqttAnswer talk(Socket socket, int version, boolean asked, Limits.Budget budget)
            throws ProbeStop, TlsClient.Refused, IOException {
        StepStream in = new StepStream(socket, budget);
        try {
            socket.getOutputStream().write(packet(version));
            MqttAnswer answer = read(in, version, asked);
            if (answer.isAccepted()) {
                socket.getOutputStream().write(DISCONNECT);
            }
            return answer;
        } catch (SocketTimeoutException e) {
            throw ProbeStop.timedOut(in.step());
        } catch (IOException e) {
            TlsClient.throwIfRefused(e, asked);
            return answer(MqttAnswer.Stage.CLOSED, version, asked, "");
        }
    }

    static MqttAnswer read(InputStream in, int version, boolean asked) throws IOException {
        byte[] head = in.readNBytes(4);
        if (head.length == 0) {
            return answer(MqttAnswer.Stage.CLOSED, version, asked, "");
        }
        if (head.length < 4 || head[0] != CONNACK || head[1] < 2) {
            return answer(
                    MqttAnswer.Stage.NOT_MQTT, version, asked, HexFormat.of().formatHex(head));
        }
        int code = Byte.toUnsignedInt(head[3]);
        return new MqttAnswer(MqttAnswer.Stage.CONNACK, version, OptionalInt.of(code), asked, "");
    }

    private static MqttAnswer answer(MqttAnswer.Stage stage, int version, boolean asked, String detail) {
        return new MqttAnswer(stage, version, OptionalInt.empty(), asked, detail);
    }

    private static byte[] packet(int version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bytes);
        body.writeUTF("MQTT");
        body.writeByte(version);
        body.writeByte(CLEAN_SESSION);
        body.writeShort(KEEP_ALIVE_SECONDS);
        if (version == MQTT_5) {
            body.writeByte(0);
        }
        body.writeUTF(clientId());
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(CONNECT);
        packet.write(bytes.size());
        packet.writeBytes(bytes.toByteArray());
        return packet.toByteArray();
    }

    /** At most 23 letters and digits, which every broker accepts, and recognisable in its log. */
    private static String clientId() {
        byte[] random = new byte[5];
        new SecureRandom().nextBytes(random);
        return "commissioning" + HexFormat.of().formatHex(random);
    }
}
