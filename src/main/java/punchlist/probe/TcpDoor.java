package punchlist.probe;

/**
 * Does somebody listen there? A connect, a short wait, no byte sent.
 *
 * @param address whose door
 */
public record TcpDoor(Address address) implements Probe<Door> {

    /** The door of a host's port. */
    public TcpDoor(String host, int port) {
        this(new Address(host, port));
    }
}
