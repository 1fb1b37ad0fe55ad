package punchlist.machine.network;

/**
 * IPv4 or IPv6 on an adapter (MIB_IPINTERFACE_ROW).
 *
 * @param adapter GUID of the adapter with braces; empty where Windows named none
 * @param family which of the two
 * @param forwarding whether what comes in here and is meant for others is sent on
 * @param connected whether the adapter is connected
 */
public record IpInterface(String adapter, Family family, boolean forwarding, boolean connected) {

    /** The address family. */
    public enum Family {
        IPV4,
        IPV6
    }
}
