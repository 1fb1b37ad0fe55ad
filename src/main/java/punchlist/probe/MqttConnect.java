package punchlist.probe;

/**
 * What an MQTT broker answers to a CONNECT without credentials.
 *
 * @param address the broker's port
 * @param tls whether TLS is spoken first (without a client certificate; the broker's is accepted unseen)
 */
public record MqttConnect(Address address, boolean tls) implements Probe<MqttAnswer> {

    /** The CONNECT to a host's port. */
    public MqttConnect(String host, int port, boolean tls) {
        this(new Address(host, port), tls);
    }
}
