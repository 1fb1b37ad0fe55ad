package punchlist.check.firewall;

/** Which way connections go, and which of a rule's ports then names the door. */
enum Direction {
    /** From outside to a port of this computer. */
    IN("LPort", "RPort"),
    /** From this computer to a port of another. */
    OUT("RPort", "LPort");

    private final String door;
    private final String other;

    Direction(String door, String other) {
        this.door = door;
        this.other = other;
    }

    /** The key of the ports that are asked for. */
    String door() {
        return door;
    }

    /** The key of the ports at the caller's end, which the caller chooses freely. */
    String other() {
        return other;
    }
}
