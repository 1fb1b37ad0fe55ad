package badhouse.text;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.catalog.Room.class);
    }
}
