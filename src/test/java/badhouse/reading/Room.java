package badhouse.reading;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.text.Room.class);
    }
}
