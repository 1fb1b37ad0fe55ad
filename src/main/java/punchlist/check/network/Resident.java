package punchlist.check.network;

/** Who lives on a subnet, by what the scope says. */
public enum Resident {
    /** PLCs and field devices: {@code plcPorts} and endpoints of owner plc. */
    PLCS,
    /** The other server of an A/B pair. */
    PARTNER,
    /** Operator stations, also those that use ODBC. */
    STATIONS,
    /** OPC UA clients of this server. */
    CLIENTS,
    /** An MQTT broker. */
    BROKER;

    /** Whether it belongs above the PLCs and must not share their network. */
    boolean isAbovePlcs() {
        return this == STATIONS || this == CLIENTS || this == BROKER;
    }
}
