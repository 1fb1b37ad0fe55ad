package badhouse.session;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.ui.Room.class);
    }
}
