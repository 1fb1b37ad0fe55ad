package badhouse.machine.accounts;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.machine.kinds.Room.class);
    }
}
