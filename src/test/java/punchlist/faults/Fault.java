package punchlist.faults;

/** What goes wrong at a point, and for how long. */
enum Fault {
    /** Nothing does; the points are only counted. */
    NONE,
    /** The process ends and takes nothing with it. */
    KILL,
    /** No space left from here on; half a line may have found room. */
    FULL,
    /** No space left for this one operation. */
    FULL_ONCE,
    /** The medium takes nothing any more, not even a cut. */
    READ_ONLY;

    boolean isOfDisk() {
        return this == FULL || this == FULL_ONCE || this == READ_ONLY;
    }

    /** Whether every later operation fails like the one it struck. */
    boolean stays() {
        return this != FULL_ONCE && this != NONE;
    }

    String message() {
        return this == READ_ONLY ? "Read-only file system" : "No space left on device";
    }
}
