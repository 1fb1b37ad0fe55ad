package badhouse.ui;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.cli.Room.class);
    }
}
