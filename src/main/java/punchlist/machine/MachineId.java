package punchlist.machine;

/**
 * Which computer was looked at.
 *
 * @param kind how it was looked at
 * @param id what stays the same when the computer is renamed (the firmware's UUID, a snapshot's id)
 * @param name the computer's name
 */
public record MachineId(Kind kind, String id, String name) {

    /** How a computer is looked at. */
    public enum Kind {
        /** This Windows. */
        LOCAL,
        /** The recorded example inside the program. */
        DEMO,
        /** A snapshot file. */
        SNAPSHOT
    }

    /** Whether both are the same computer, however it was looked at. */
    public boolean isSameAs(MachineId other) {
        return id.equalsIgnoreCase(other.id);
    }
}
