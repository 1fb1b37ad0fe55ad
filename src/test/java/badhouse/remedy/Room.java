package badhouse.remedy;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.record.Room.class);
    }
}
