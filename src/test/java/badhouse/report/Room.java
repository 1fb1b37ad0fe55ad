package badhouse.report;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.session.Room.class);
    }
}
