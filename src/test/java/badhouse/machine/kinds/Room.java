package badhouse.machine.kinds;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.machine.windows.Room.class);
    }
}
