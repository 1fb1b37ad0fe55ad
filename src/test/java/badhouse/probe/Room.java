package badhouse.probe;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.check.Room.class);
    }
}
