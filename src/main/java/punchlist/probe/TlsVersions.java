package punchlist.probe;

/**
 * Which versions of TLS a port accepts: one ClientHello for each, on a connection of its own.
 *
 * @param address the port
 */
public record TlsVersions(Address address) implements Probe<TlsAnswer> {

    /** The versions of a host's port. */
    public TlsVersions(String host, int port) {
        this(new Address(host, port));
    }
}
