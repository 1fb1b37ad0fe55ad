package punchlist.probe;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * What a broker answered to a CONNECT without credentials.
 *
 * @param stage how far it came
 * @param version the protocol level that was answered: 4 for MQTT 3.1.1, 5 for MQTT 5
 * @param code the CONNACK's code; empty where none came
 * @param certificateAsked whether the broker asked for a client certificate
 * @param detail the alert's name, or the first bytes where they were not MQTT, else empty
 */
public record MqttAnswer(Stage stage, int version, OptionalInt code, boolean certificateAsked, String detail) {

    /** How far a CONNECT came. */
    public enum Stage {
        /** Refused while TLS was being agreed, or at the first read after it for want of a client certificate. */
        TLS_REFUSED,
        /** The connection was closed after the CONNECT, without a CONNACK. */
        CLOSED,
        /** Something else than MQTT came back. */
        NOT_MQTT,
        /** A CONNACK of any code. */
        CONNACK
    }

    /** Whether anybody may connect. */
    public boolean isAccepted() {
        return stage == Stage.CONNACK && code.orElse(-1) == 0;
    }

    /** The version as people write it. */
    public String versionText() {
        return version == 4 ? "MQTT 3.1.1" : "MQTT " + version;
    }

    /** The code as its version prints it: decimal for 3.1.1, hexadecimal for 5; empty where none came. */
    public String codeText() {
        if (code.isEmpty()) {
            return "";
        }
        return version == 4
                ? Integer.toString(code.getAsInt())
                : "0x" + Integer.toHexString(code.getAsInt()).toUpperCase(Locale.ROOT);
    }
}
