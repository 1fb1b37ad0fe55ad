package punchlist.machine.hive;

/**
 * The first block of a hive or of its log (github.com/msuhanov/regf, "Base block").
 *
 * @param primary the number that goes up when writing begins
 * @param secondary the number that follows when writing is done; another one means that the file is dirty
 * @param minor the format's minor version (3 to 6)
 * @param type 0 a hive, 6 a log of the newer form, 1 or 2 one of the older
 * @param root where the root key's cell lies, counted from the first bin
 * @param size the bins' length in bytes
 */
record BaseBlock(int primary, int secondary, int minor, int type, long root, long size) {

    /** Where a hive's bins begin. */
    static final int LENGTH = 4096;

    private static final int CHECKSUM = 508;
    private static final long GRANULE = 4096;

    /** Reads it. */
    static BaseBlock of(Little file) throws BadHive {
        if (!file.says(0, "regf")) {
            throw new BadHive("no registry hive", 0);
        }
        if (file.i32(CHECKSUM) != checksum(file)) {
            throw new BadHive("the first block's checksum is wrong", CHECKSUM);
        }
        long major = file.u32(20);
        int minor = file.i32(24);
        if (major != 1 || minor < 2 || minor > 6 || file.u32(32) != 1) {
            throw new BadHive("version " + major + "." + minor + " of the format", 20);
        }
        long size = file.u32(40);
        if (size % GRANULE != 0) {
            throw new BadHive("the bins' length is " + size, 40);
        }
        return new BaseBlock(file.i32(4), file.i32(8), minor, file.i32(28), file.u32(36), size);
    }

    /** The exclusive or of the 127 numbers before it. */
    private static int checksum(Little file) throws BadHive {
        int sum = 0;
        for (int at = 0; at < CHECKSUM; at += Integer.BYTES) {
            sum ^= file.i32(at);
        }
        return sum == 0 ? 1 : sum == -1 ? -2 : sum;
    }

    /** Whether writing was begun and not finished. */
    boolean isDirty() {
        return primary != secondary;
    }
}
