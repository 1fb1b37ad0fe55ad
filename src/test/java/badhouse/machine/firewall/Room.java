package badhouse.machine.firewall;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.machine.wmi.Room.class);
    }
}
