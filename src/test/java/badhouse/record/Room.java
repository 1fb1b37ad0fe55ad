package badhouse.record;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.report.Room.class);
    }
}
