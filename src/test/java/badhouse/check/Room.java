package badhouse.check;

/** Knows a room it may not know. */
public record Room(Class<?> forbidden) {
    public Room() {
        this(badhouse.remedy.Room.class);
    }
}
