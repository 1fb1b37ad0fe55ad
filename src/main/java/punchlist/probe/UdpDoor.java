package punchlist.probe;

/**
 * Does a UDP port answer? One datagram, and a wait. A zero byte, but to SQL Server Browser's port, which is asked for its list of
 * instances as every client of it does ([MC-SQLR] 2.2.2, CLNT_UCAST_EX). Silence proves nothing.
 *
 * @param address whose port
 */
public record UdpDoor(Address address) implements Probe<UdpReply> {

    /** The port of a host. */
    public UdpDoor(String host, int port) {
        this(new Address(host, port));
    }
}
