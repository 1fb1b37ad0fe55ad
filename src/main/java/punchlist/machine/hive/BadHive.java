package punchlist.machine.hive;

/** A registry hive that is damaged, or of a form that is not understood. */
public final class BadHive extends Exception {

    private static final long serialVersionUID = 1L;

    private final long offset;

    BadHive(String what, long offset) {
        super(what + " at 0x" + Long.toHexString(offset));
        this.offset = offset;
    }

    /** Where in the file, in bytes. */
    public long offset() {
        return offset;
    }
}
