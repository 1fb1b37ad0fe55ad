package badhouse.machine.windows;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.machine.recorded.Room.class);
    }
}
