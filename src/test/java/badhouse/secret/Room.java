package badhouse.secret;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.scope.Room.class);
    }
}
