package punchlist.scope;

import punchlist.reading.Intrusion;

/**
 * An endpoint on the network that may be asked.
 *
 * @param kind the protocol
 * @param url its address ("opc.tcp://10.0.4.31:4840")
 * @param owner whose it is
 * @param consent the most that may be done to it
 */
public record Endpoint(Kind kind, String url, Owner owner, Intrusion consent) {

    /** The protocol of an endpoint. */
    public enum Kind {
        OPCUA,
        MQTT,
        HTTPS,
        HTTP,
        /** SQL Server on another computer, to which the audit trail is written; only ever a TCP connect. */
        SQL
    }

    /** Whose an endpoint is. */
    public enum Owner {
        IGSS,
        KEPWARE,
        PLC,
        BROKER,
        OTHER
    }
}
