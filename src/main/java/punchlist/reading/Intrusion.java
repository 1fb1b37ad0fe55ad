package punchlist.reading;

/** How much a question disturbs what it asks; ordered from least to most (design law 4). */
public enum Intrusion {
    /** Local reads, TCP connect, TLS hello, HTTP without login, OPC UA GetEndpoints. */
    LOOKS,
    /** OPC UA secure channel with our certificate, session, anonymous activation, MQTT CONNECT without credentials. */
    LEAVES_A_TRACE,
    /** Any use of a credential. */
    LOGS_IN
}
